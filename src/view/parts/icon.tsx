/** Line drawings on a 16 px grid, stroked with the text's colour. */
const DRAWINGS = {
  laptop: 'M3.6 3.2h8.8v6.6H3.6zM1.6 12.6h12.8M6.1 6.4l1.5 1.5 2.6-2.7',
  chip: 'M4.2 4.2h7.6v7.6H4.2zM6.4 1.9v2.3M9.6 1.9v2.3M6.4 11.8v2.3M9.6 11.8v2.3M1.9 6.4h2.3M1.9 9.6h2.3M11.8 6.4h2.3M11.8 9.6h2.3',
  cloud: 'M4.6 12.3a2.9 2.9 0 0 1-.5-5.8 4 4 0 0 1 7.7.5 2.7 2.7 0 0 1-.2 5.3M8 13V8.2M6.2 9.9 8 8.1l1.8 1.8',
  clock: 'M8 2.3a5.7 5.7 0 1 0 0 11.4A5.7 5.7 0 0 0 8 2.3M8 5v3.2l2.2 1.4',
  compare: 'M6.4 3H2.8v10h3.6M9.6 3h3.6v10H9.6M8 1.6v12.8M4.6 6h1.8M9.6 6h1.8M9.6 8.4h1.8',
  sliders:
    'M2.4 4.6h5.2M11.4 4.6h2.2M9.5 2.8a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6M2.4 11.4h2.2M8.4 11.4h5.2M6.5 9.6a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6',
  next: 'M6.2 3.6 10.6 8l-4.4 4.4',
  previous: 'M9.8 3.6 5.4 8l4.4 4.4',
  up: 'M3.6 9.8 8 5.4l4.4 4.4',
  down: 'M3.6 6.2 8 10.6l4.4-4.4',
  copy: 'M6.7 5.7h5.6a1 1 0 0 1 1 1v6.1a1 1 0 0 1-1 1H6.7a1 1 0 0 1-1-1V6.7a1 1 0 0 1 1-1M3.6 10.3a1 1 0 0 1-.9-1V3.2a1 1 0 0 1 1-1h5.6a1 1 0 0 1 .9.9',
  save: 'M8 2.2v7.4M4.9 6.8 8 9.8l3.1-3M2.6 11.6v1.2a1 1 0 0 0 1 1h8.8a1 1 0 0 0 1-1v-1.2',
  refresh: 'M13.2 6.3A5.5 5.5 0 1 0 13.4 9M13.4 2.8v3.6H9.8',
  page: 'M3.4 2.3h9.2v11.4H3.4zM5.7 5.3h4.6M5.7 8h4.6M5.7 10.7h2.8',
  panel: 'M2.4 2.8h11.2v10.4H2.4zM9.4 2.8v10.4M11 5.4h1M11 7.6h1',
  open: 'M9.2 2.6h4.2v4.2M13.2 2.8 7.8 8.2M11.4 9.6v2.9a1 1 0 0 1-1 1H3.6a1 1 0 0 1-1-1V5.7a1 1 0 0 1 1-1h2.9',
  check: 'm3 8.6 3.2 3.2L13 4.6',
  warning: 'M8 2.4 14.2 13H1.8zM8 6.4v3.2M8 11.3v.1',
  info: 'M8 2.3a5.7 5.7 0 1 0 0 11.4A5.7 5.7 0 0 0 8 2.3M8 7.4v3.4M8 5.1v.1',
  print: 'M4.6 6V2.6h6.8V6M4.6 11.4h-2V6h10.8v5.4h-2M4.6 9.4h6.8v4.2H4.6z',
  trash: 'M2.6 4.6h10.8M6 4.6V2.8h4v1.8M4 4.6l.6 9h6.8l.6-9',
  close: 'm4 4 8 8M12 4l-8 8',
  differ: 'M3 6.1h10M3 9.9h10M10.3 2.9 5.7 13.1',
  search: 'M7 2.6a4.4 4.4 0 1 0 0 8.8 4.4 4.4 0 0 0 0-8.8M10.3 10.3l3.2 3.2',
  plus: 'M8 3.2v9.6M3.2 8h9.6',
  minus: 'M3.2 8h9.6',
  shield: 'M8 1.9 13 3.7v3.9c0 3.2-2.1 5.4-5 6.5-2.9-1.1-5-3.3-5-6.5V3.7z',
  globe:
    'M8 2.3a5.7 5.7 0 1 0 0 11.4A5.7 5.7 0 0 0 8 2.3M2.4 8h11.2M8 2.3c3.3 3.5 3.3 7.9 0 11.4M8 2.3c-3.3 3.5-3.3 7.9 0 11.4',
  sun: 'M8 5.3a2.7 2.7 0 1 0 0 5.4 2.7 2.7 0 0 0 0-5.4M8 1.6v1.3M8 13.1v1.3M1.6 8h1.3M13.1 8h1.3M3.5 3.5l.9.9M11.6 11.6l.9.9M3.5 12.5l.9-.9M11.6 4.4l.9-.9',
  keyboard: 'M2 4.2h12v7.6H2zM4.4 6.7h.1M6.8 6.7h.1M9.2 6.7h.1M11.6 6.7h.1M5.2 9.4h5.6',
  flag: 'M3.8 14V2.4M3.8 3h7.8l-1.7 2.8 1.7 2.8H3.8',
  list: 'M2.8 4h.1M2.8 8h.1M2.8 12h.1M5.6 4h7.8M5.6 8h7.8M5.6 12h7.8',
  key: 'M5.2 5.3a2.7 2.7 0 1 0 0 5.4 2.7 2.7 0 0 0 0-5.4M7.9 8h5.9M11.2 8v2.3M13.6 8v1.7',
  feed: 'M3 8.5A4.5 4.5 0 0 1 7.5 13M3 4.5A8.5 8.5 0 0 1 11.5 13M3.6 12.4h.1',
  archive: 'M2.4 3h11.2v2.8H2.4zM3.4 5.8v7.4h9.2V5.8M6.6 8.4h2.8',
} as const;

export type IconName = keyof typeof DRAWINGS;

export interface IconProps {
  readonly name: IconName;
  /** Mirrored where the language is written from right to left. */
  readonly flip?: boolean;
  readonly class?: string;
}

/** A decorative drawing: the words beside it, or the control's label, say what it means. */
export function Icon({ name, flip = false, class: extra = '' }: IconProps) {
  return (
    <svg class={`icon ${flip ? 'flip' : ''} ${extra}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={DRAWINGS[name]} />
    </svg>
  );
}
