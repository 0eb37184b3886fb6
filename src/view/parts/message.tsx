import type { ComponentChildren } from 'preact';

const GLYPHS = {
  page: { view: '11 5 30 42', d: 'M12 6h28v40H12zM18 14h16M18 21h16M18 28h9', dashed: true },
  tabs: { view: '8 8 37 38', d: 'M9 12h22v30H9zM15 20h10M15 26h10M35 12h9v30h-9', dashed: false },
  lock: { view: '11 8 30 37', d: 'M12 23h28v21H12zM18 23v-6a8 8 0 0 1 16 0v6M26 31v5', dashed: false },
  key: {
    view: '7 11 41 30',
    d: 'M17 17.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M25.5 26H46M39 26v7M45 26v5M14 23l6 6M20 23l-6 6',
    dashed: false,
  },
  cloud: {
    view: '6 10 42 34',
    d: 'M16 40a9 9 0 0 1-1-18 12 12 0 0 1 23 2 8 8 0 0 1 0 16zM22 27l10 10M32 27 22 37',
    dashed: false,
  },
  clock: { view: '9 9 34 34', d: 'M26 10a16 16 0 1 0 0 32 16 16 0 0 0 0-32M26 17v9l6 4', dashed: false },
  warning: { view: '8 9 36 34', d: 'M26 10 43 42H9zM26 22v9M26 36v.5', dashed: false },
} as const;

export type GlyphName = keyof typeof GLYPHS;

export interface MessageProps {
  readonly glyph: GlyphName;
  readonly title: string;
  readonly text: string;
  /** Spoken at once: for failures, not for empty places. */
  readonly isAlert?: boolean;
  readonly children?: ComponentChildren;
}

/** A page with one message: what happened, what still works, what to press. */
export function Message({ glyph, title, text, isAlert = false, children }: MessageProps) {
  const { view, d, dashed } = GLYPHS[glyph];
  return (
    <section class="message" role={isAlert ? 'alert' : undefined}>
      <svg class="glyph" viewBox={view} aria-hidden="true">
        <path d={d} stroke-dasharray={dashed ? '3 3' : undefined} />
      </svg>
      <h1>{title}</h1>
      <p>{text}</p>
      {children === undefined ? null : <div class="message-actions">{children}</div>}
    </section>
  );
}
