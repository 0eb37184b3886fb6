import { overlapWith, wordSet } from '../word-overlap.ts';
import { fromWords } from './dates.ts';
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
      if (other.toLowerCase().startsWith(text.toLowerCase())) return true;
      return Math.max(overlapWith(its, text), overlapWith(own, other)) >= 0.5;
    });
  const best = shown.find((text) => text !== undefined && agrees(text));
  const isUndescribed = ld.article?.headline === undefined && firstOf(meta, 'og:title', 'twitter:title') === undefined;
  if (best === undefined && isUndescribed && shown.length === 1 && wordSet(shown[0] ?? '').size > 2)
    return shown[0] ?? '';
  // where nothing describes the page, the only heading of the first rank is the headline
  return best ?? described[0] ?? shown[0] ?? '';
}

const NO_DEK = /^\W*(?:by|von|par|por|di|door|words|updated|published|photo|foto)\b/i;

/** The line under the headline: as shown, else as described; never the headline again or the cut-off start of the text. */
export function dekOf(
  underHeadline: readonly string[],
  shown: readonly string[],
  meta: Meta,
  ld: JsonLd,
  headline: string,
  byline: string | undefined,
  text: string,
): string | undefined {
  const start = letters(text.slice(0, 400));
  const good = (raw: string | undefined): string | undefined => {
    const dek = plain(raw);
    if (dek === undefined || dek.length < 20 || dek.length > 500 || NO_DEK.test(dek)) return undefined;
    if (dek.length < 70 && fromWords(dek) !== undefined) return undefined;
    if (letters(dek) === letters(headline) || isOnlyByline(dek, byline)) return undefined;
    return dek;
  };
  const isLede = (dek: string) => start.startsWith(letters(dek.replace(/(?:…|\.\.\.|\[…\])$/, '')).slice(0, 80));
  const fresh = (raw: string | undefined) => {
    const dek = good(raw);
    return dek === undefined || isLede(dek) ? undefined : dek;
  };
  for (const candidate of underHeadline) {
    const dek = good(candidate);
    if (dek !== undefined) return dek;
  }
  for (const candidate of shown) {
    const dek = fresh(candidate);
    if (dek !== undefined) return dek;
  }
  return (
    fresh(textOf(ld.article?.alternativeHeadline)) ??
    fresh(textOf(ld.article?.description)) ??
    fresh(firstOf(meta, 'og:description', 'description', 'twitter:description'))
  );
}

function isOnlyByline(dek: string, byline: string | undefined): boolean {
  const first = byline?.split(', ')[0];
  return first !== undefined && dek.includes(first) && dek.length < (byline?.length ?? 0) + 50;
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
