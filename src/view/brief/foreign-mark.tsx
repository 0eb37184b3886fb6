import { useUi } from '../ui.ts';

/** Names the language of a sentence that is quoted in another than the brief's. */
export function ForeignMark({ lang }: { readonly lang: string }) {
  const { t, formats } = useUi();
  return (
    <span class="tag" lang={t.locale} data-testid="foreign">
      {formats.language(lang)}
    </span>
  );
}
