import type { ComponentChildren } from 'preact';

export interface OptionSectionProps {
  readonly id: string;
  readonly title: string;
  readonly about?: string;
  readonly children: ComponentChildren;
}

/** One part of the options page. */
export function OptionSection({ id, title, about, children }: OptionSectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {about === undefined ? null : <p class="about">{about}</p>}
      {children}
    </section>
  );
}
