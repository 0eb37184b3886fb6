import { ar } from './ar.ts';
import { cs } from './cs.ts';
import { de } from './de.ts';
import { el } from './el.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { he } from './he.ts';
import { hi } from './hi.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { type LanguagePack, makePack } from './language-pack.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';
import { zh } from './zh.ts';

export type { LanguagePack } from './language-pack.ts';

const NONE = makePack('und', { stop: '' });
export const LANGUAGE_PACKS: readonly LanguagePack[] = [en, fr, es, de, pt, it, nl, cs, el, ru, pl, ar, he, hi, zh, ja];
const BY_LANG = new Map(LANGUAGE_PACKS.map((pack) => [pack.lang, pack]));

/** The pack of a BCP 47 tag's language; an empty one where there is none. */
export function languagePack(lang: string | undefined): LanguagePack {
  return BY_LANG.get((lang ?? 'und').toLowerCase().split('-')[0] ?? 'und') ?? NONE;
}
