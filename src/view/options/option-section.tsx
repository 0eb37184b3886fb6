import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useOptions } from './options-context.ts';
import { useKeptPlace } from './use-kept-place.ts';

export interface OptionSectionProps {
  readonly id: string;
  readonly title: string;
  readonly about?: string;
  readonly children: ComponentChildren;
}

/** One part of the options page. */
export function OptionSection({ id, title, about, children }: OptionSectionProps) {
  const section = useRef<HTMLElement>(null);
  const { undoable } = useOptions().model;
  // what can be taken back has a button that takes the focus
  useKeptPlace(section, undoable !== undefined);
  return (
    <section ref={section} id={id} aria-labelledby={`${id}-title`} tabIndex={-1}>
      <h2 id={`${id}-title`}>{title}</h2>
      {about === undefined ? null : <p class="about">{about}</p>}
      {children}
    </section>
  );
}
