import { en } from './en.ts';
import type { LanguagePack } from './language-pack.ts';

export type { LanguagePack } from './language-pack.ts';

const NONE: LanguagePack = { lang: 'und', stopWords: new Set(), abbreviations: new Set() };
const PACKS = new Map<string, LanguagePack>([en].map((pack) => [pack.lang, pack]));

/** The pack of a BCP 47 tag's language; an empty one where there is none. */
export function languagePack(lang: string | undefined): LanguagePack {
  return PACKS.get((lang ?? 'und').toLowerCase().split('-')[0] ?? 'und') ?? NONE;
}
