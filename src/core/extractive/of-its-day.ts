import type { LanguagePack } from '../text/packs/index.ts';
import { unquoted } from './bans.ts';

/** "today", "last week", "on Monday": right on the day it was written, misleading beside later reports. */
const OF_ITS_DAY =
  /\b(?:today|yesterday|tomorrow|tonight|earlier (?:today|this week)|(?:this|last|next) (?:morning|afternoon|evening|night|week|weekend|month)|(?:mon|tues|wednes|thurs|fri|satur|sun)day(?!,? (?:the )?(?:\d|\p{Lu}\p{Ll}+ \d)))\b/iu;

/** Whether an English sentence counts its days from the day it was written. */
export function isOfItsDay(text: string, pack: LanguagePack): boolean {
  return pack.lang === 'en' && OF_ITS_DAY.test(unquoted(text));
}
