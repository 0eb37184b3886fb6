import type { LanguagePack } from '../text/packs/index.ts';
import type { Candidate } from './candidates.ts';
import type { Unit } from './units.ts';

/** A story that says of somebody what he or she may deny. */
const ACCUSES =
  /\b(?:accus\p{L}+|alleg\p{L}+|su(?:es|ed|ing)|lawsuit|charged with|blam(?:es|ed|ing)|denounc\p{L}+|misconduct|fraud|negligen\p{L}+)\b/iu;
/** What the other side answers. */
const REPLIES =
  /\b(?:den(?:y|ies|ied)|disput(?:es|ed) (?:the|that|any|all|his|her|their|this|these|those)|reject(?:s|ed) (?:the|any|all|these|those|claims|allegations|accusations)|without merit|baseless|unfounded|in no way supported|defend (?:our|it|him|her|them)sel(?:f|ves)|(?:plead|pleads|pleaded|pled) not guilty|(?:is|are|was|were) innocent|no wrongdoing|declin(?:es|ed) to comment|did not (?:immediately )?(?:respond|return)|could not be reached|categorically|vigorously)\b/iu;

/** The accused side's answer, which no fair report leaves out; undefined where nobody is accused or nobody answers. English. */
export function chooseReply(
  units: readonly Unit[],
  candidates: readonly Candidate[],
  told: readonly Candidate[],
  worthOf: (c: Candidate) => number,
  pack: LanguagePack,
): Unit | undefined {
  if (pack.lang !== 'en') return undefined;
  if (!told.some((c) => ACCUSES.test(c.text)) || told.some((c) => REPLIES.test(c.text))) return undefined;
  let best: Unit | undefined;
  let bestWorth = 0;
  for (const unit of units) {
    const last = candidates[unit.members.at(-1) ?? -1];
    if (last === undefined || !REPLIES.test(last.text)) continue;
    const worth = worthOf(last) / unit.members.length;
    if (worth > bestWorth) [best, bestWorth] = [unit, worth];
  }
  return best;
}
