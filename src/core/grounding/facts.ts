import { isDateWord } from '../text/date-words.ts';
import type { NumberMention } from '../text/numbers.ts';
import { FRAMES, type Frame, SCOPES } from './frames.ts';
import type { PreparedSentence, PreparedSources } from './prepare-sources.ts';

/** A figure of a source with what it is about. */
export interface Fact {
  readonly number: NumberMention;
  readonly sentence: PreparedSentence;
  /** Frame name, or `noun:` and the counted noun's key, with the unit. */
  readonly about: string;
  readonly question: string;
  readonly grows: boolean;
  /** Time, part and stage it is bound to, sorted and joined. */
  readonly scope: string;
  /** Keys of the names in the sentence. */
  readonly names: ReadonlySet<string>;
  /** Content keys of the sentence without figures. */
  readonly context: ReadonlySet<string>;
}

/** A frame's word stands at most this many words from its number. */
const FARTHEST_TRIGGER = 8;
/** Nouns under which unlike things are counted. */
const EMPTY_NOUNS = new Set(
  'person people man woman child other time thing way case part side place member more point day year'.split(' '),
);
const KINDS = new Set(['count', 'money', 'percent', 'measure']);

/** The figures of the sources that can be compared between outlets. */
export function factsOf(sources: PreparedSources): Fact[] {
  const names = new Set(sources.sentences.flatMap((s) => s.terms.flatMap((t) => (t.isName ? [t.key] : []))));
  return sources.sentences.flatMap((sentence) =>
    sentence.numbers.flatMap((number) => factOf(number, sentence, names) ?? []),
  );
}

function factOf(number: NumberMention, sentence: PreparedSentence, names: ReadonlySet<string>): Fact | undefined {
  if (number.weak || !KINDS.has(number.kind)) return undefined;
  const isAge =
    /^[-\s]years?[-\s]old|^,\s/u.test(sentence.text.slice(number.end, number.end + 10)) &&
    number.kind === 'count' &&
    number.value < 110;
  if (isAge) return undefined;
  const frame = frameOf(number, sentence);
  const noun = frame === undefined ? nounOf(number, sentence) : undefined;
  const isAlone =
    sentence.numbers.filter((n) => !n.weak && n.kind === number.kind && n.unit?.name === number.unit?.name).length ===
    1;
  if (frame === undefined && noun === undefined && !isAlone) return undefined;
  if (number.kind === 'percent' && number.value > 100) return undefined;
  const unit =
    number.unit?.kind === 'money' || number.unit?.kind === 'percent' ? number.unit.name : (number.unit?.name ?? '');
  return {
    number,
    sentence,
    about: `${frame?.name ?? (noun === undefined ? `any:${number.kind}` : `noun:${noun}`)} ${number.high === undefined ? '' : 'range'} ${unit}`,
    question: frame?.question ?? questionOf(number),
    grows: frame === undefined || frame.grows === true,
    scope: scopeOf(number, sentence.text),
    names: new Set(
      sentence.terms.flatMap((t) => (/^\p{Lu}/u.test(t.raw) && names.has(t.key) && !isDateWord(t.word) ? [t.key] : [])),
    ),
    context: new Set(sentence.terms.flatMap((t) => (t.content && !t.key.startsWith('#') ? [t.key] : []))),
  };
}

function frameOf(number: NumberMention, { terms }: PreparedSentence): Frame | undefined {
  const at = terms.findIndex((t) => t.end > number.start);
  const end = terms.findLastIndex((t) => t.start < number.end);
  let best: Frame | undefined;
  let nearest = FARTHEST_TRIGGER + 1;
  terms.forEach((term, i) => {
    const distance = i < at ? at - i : i > end ? i - end : 0;
    if (distance === 0 || distance >= nearest) return;
    for (const frame of FRAMES) {
      if (!frame.trigger.test(term.word) || !fits(number, frame) || distance > (frame.reach ?? FARTHEST_TRIGGER))
        continue;
      best = frame;
      nearest = distance;
      return;
    }
  });
  return best;
}

function fits({ kind, unit, high, raw }: NumberMention, frame: Frame): boolean {
  const isScore = high !== undefined && /^\d{1,3}[-–]\d{1,3}$/u.test(raw);
  if (!frame.kinds.some((k) => k === kind) || (frame.isPair === true) !== isScore) return false;
  return kind !== 'measure' || frame.units === undefined || frame.units.includes(unit?.name ?? '');
}

/** The noun a plain count counts: the first word after it, an adjective's noun behind it. */
function nounOf(number: NumberMention, { terms }: PreparedSentence): string | undefined {
  if (number.kind !== 'count' || number.high !== undefined) return undefined;
  const next = terms.find((t) => t.start >= number.end);
  if (next === undefined || !next.content || next.isName || !/^\p{Ll}+s$/u.test(next.raw)) return undefined;
  return EMPTY_NOUNS.has(next.key) ? undefined : next.key;
}

function clauseOf({ start, end }: NumberMention, text: string): string {
  const left = Math.max(
    text.lastIndexOf(';', start),
    text.lastIndexOf(', while', start),
    text.lastIndexOf(' but ', start),
    0,
  );
  const after = text.slice(end).search(/;|, while| but |, compared/u);
  return text.slice(left, after < 0 ? text.length : end + after);
}

/** How near the words that name a part of a whole stand to its number, in characters. */
const NEAR = 30;

function scopeOf(number: NumberMention, text: string): string {
  const clause = clauseOf(number, text);
  const near = text.slice(Math.max(0, number.start - NEAR), number.end + NEAR);
  const isPart =
    number.kind === 'count' &&
    /^\s(?:\p{L}+\s)?of (?:the|its|his|her|their|those|them)\b/u.test(text.slice(number.end));
  const scopes = SCOPES.filter((s) => s.pattern.test(s.isNear === true ? near : clause)).map((s) => s.name);
  return [...new Set(isPart ? [...scopes, 'part'] : scopes)].sort().join(',');
}

function questionOf({ kind, next, unit }: NumberMention): string {
  if (kind === 'money') return 'How much money?';
  if (kind === 'percent') return 'What percentage?';
  if (unit !== undefined) return `How many ${unit.name}s?`;
  return next === undefined ? 'How many?' : `How many ${next}?`;
}
