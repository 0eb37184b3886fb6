import { overlapWith, wordSet } from '../word-overlap.ts';
import { fromWords } from './dates.ts';
import { type JsonLd, textOf } from './json-ld.ts';
import { firstOf, type Meta, plain } from './meta.ts';
import { same, withoutOutlet } from './outlet.ts';
import { likeness } from './title-parts.ts';

export interface HeadlineSources {
  /** Headings of the first rank, in order. */
  readonly shown: readonly string[];
  /** Elements that are headlines by their class. */
  readonly named: readonly string[];
  /** The one that stands right before the text. */
  readonly heading: string | undefined;
  /** What title and page both show. */
  readonly inTitle: string | undefined;
  /** What else the title says. */
  readonly rest: readonly string[];
  readonly meta: Meta;
  readonly ld: JsonLd;
  readonly title: string;
  readonly outlet: string;
  readonly url: string;
}

/** A heading of the first rank that is as like the page's own description as a line of its title is preferred by this much. */
const HEADING_BONUS = 0.35;

/** The headline over the article where the page's own description agrees with it; else the description's; never the site's name. */
export function headlineOf(sources: HeadlineSources): string {
  const { meta, ld, title, outlet, url } = sources;
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
  const shown = sources.shown
    .map((text) => text.split(/\s*[〉]\s*/u).at(-1))
    .map(stripped)
    .filter((text) => text !== undefined && text.length > 3);
  const likest = (text: string) => Math.max(0, ...described.map((other) => likeness(text, other)));
  const agrees = (text: string) =>
    likest(text) >= 0.5 ||
    described.some((other) => Math.max(overlapWith(wordSet(other), text), overlapWith(wordSet(text), other)) >= 0.5);
  const inTitle = stripped(sources.inTitle);
  const rest = sources.rest.join(' ');
  const isRest = (text: string) =>
    inTitle !== undefined && likeness(text, rest) > Math.max(0.4, likeness(text, inTitle));
  const candidates = shown
    .filter((text) => text !== undefined && agrees(text) && !isRest(text))
    .map((text) => ({ text: text ?? '', weight: likest(text ?? '') + HEADING_BONUS }));
  const only = shown.length === 1 ? shown[0] : undefined;
  if (only !== undefined && described.some((other) => other.startsWith(only)))
    candidates.push({ text: only, weight: 1 });
  if (inTitle !== undefined) candidates.push({ text: inTitle, weight: likest(inTitle) });
  let best: { readonly text: string; readonly weight: number } | undefined;
  for (const candidate of candidates) if (best === undefined || candidate.weight > best.weight) best = candidate;
  const heading = stripped(sources.heading);
  if (heading !== undefined && wordSet(heading).size > 3 && (best === undefined || best.weight < 0.5)) return heading;
  const isUndescribed = ld.article?.headline === undefined && firstOf(meta, 'og:title', 'twitter:title') === undefined;
  if (best === undefined && isUndescribed && shown.length === 1 && wordSet(shown[0] ?? '').size > 2)
    return shown[0] ?? '';
  // where nothing describes the page, the only heading of the first rank is the headline
  return best?.text ?? described[0] ?? shown[0] ?? sources.named.map(stripped).find((text) => text !== undefined) ?? '';
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
