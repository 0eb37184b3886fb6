import { en } from './en.ts';
import { type LanguagePack, makePack } from './language-pack.ts';

export type { LanguagePack } from './language-pack.ts';

const NONE = makePack('und', { stop: '' });
export const LANGUAGE_PACKS: readonly LanguagePack[] = [en];
const BY_LANG = new Map(LANGUAGE_PACKS.map((pack) => [pack.lang, pack]));

/** The pack of a BCP 47 tag's language; an empty one where there is none. */
export function languagePack(lang: string | undefined): LanguagePack {
  return BY_LANG.get((lang ?? 'und').toLowerCase().split('-')[0] ?? 'und') ?? NONE;
}
