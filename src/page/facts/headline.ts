import { overlapWith, wordSet } from '../word-overlap.ts';
import { type JsonLd, textOf } from './json-ld.ts';
import { firstOf, type Meta, plain } from './meta.ts';
import { same, withoutOutlet } from './outlet.ts';

/** The headline over the article where the page's own description agrees with it; else the description's; never the site's name. */
export function headlineOf(
  shownHeadlines: readonly string[],
  meta: Meta,
  ld: JsonLd,
  title: string,
  outlet: string,
  url: string,
): string {
  const stripped = (text: string | undefined) => {
    const bare = plain(text);
    if (bare === undefined || bare.length > 350) return undefined;
    const headline = withoutOutlet(bare, outlet, url);
    return headline === '' || same(headline, outlet) ? undefined : headline;
  };
  const described = [
    stripped(textOf(ld.article?.headline)),
    stripped(firstOf(meta, 'og:title', 'twitter:title', 'dc.title', 'parsely-title', 'headline')),
    stripped(title),
  ].filter((text) => text !== undefined);
  const shown = shownHeadlines.map(stripped).filter((text) => text !== undefined && text.length > 3);
  const agrees = (text: string) =>
    described.some((other) => {
      const [own, its] = [wordSet(text), wordSet(other)];
      return Math.max(overlapWith(its, text), overlapWith(own, other)) >= 0.5;
    });
  const best = shown.find((text) => text !== undefined && agrees(text));
  // where nothing describes the page, the only heading of the first rank is the headline
  return best ?? described[0] ?? shown[0] ?? '';
}

/** The line under the headline: as shown, else as described; never the headline again or the cut-off start of the text. */
export function dekOf(
  shown: readonly string[],
  meta: Meta,
  ld: JsonLd,
  headline: string,
  text: string,
): string | undefined {
  const start = letters(text.slice(0, 400));
  const good = (raw: string | undefined): string | undefined => {
    const dek = plain(raw);
    if (dek === undefined || dek.length < 20 || dek.length > 500 || letters(dek) === letters(headline))
      return undefined;
    const head = letters(dek.replace(/(?:…|\.\.\.|\[…\])$/, '')).slice(0, 80);
    return start.startsWith(head) ? undefined : dek;
  };
  for (const candidate of shown) {
    const dek = good(candidate);
    if (dek !== undefined) return dek;
  }
  return (
    good(textOf(ld.article?.alternativeHeadline)) ??
    good(textOf(ld.article?.description)) ??
    good(firstOf(meta, 'og:description', 'description', 'twitter:description'))
  );
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
