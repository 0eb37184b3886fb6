import { QUESTIONS, type Question, SECTION_KINDS, type SectionKind } from '../brief.ts';
import { isRecord, jsonOf, listOf, textOf, withoutReasoning } from './reply-text.ts';

/** A sentence as a model wrote it, with the labels it cites. */
export interface ReplySentence {
  readonly text: string;
  readonly cites: readonly string[];
  readonly party: string;
  readonly speaker: string;
}

/** What a reply holds, in shape but not yet in truth. */
export interface ModelReply {
  /** Whether it came to its own end. */
  readonly complete: boolean;
  readonly headline: string;
  readonly place: string;
  readonly eventDate: { readonly iso: string; readonly asWritten: string };
  readonly lede: readonly ReplySentence[];
  readonly details: readonly { readonly label: string; readonly value: string; readonly cites: readonly string[] }[];
  readonly sections: readonly {
    readonly kind: SectionKind;
    readonly heading: string;
    readonly sentences: readonly ReplySentence[];
  }[];
  readonly timeline: readonly (ReplySentence & { readonly iso: string; readonly asWritten: string })[];
  readonly unknown: readonly Question[];
}

const KEYS = ['headline', 'place', 'eventDate', 'lede', 'details', 'sections', 'timeline', 'unknown'];
const LABEL = /\b[A-Z]{1,3}\d{1,4}\b/g;
const BRACKETED = /\s*[[(]\s*(?:[A-Z]{1,3}\d{1,4}\s*[=,;]?\s*)+[\])]/g;

/** Longest strings and lists taken from a reply: many times what we ask for, far less than an attack could send. */
const MAX_TEXT = 2_000;
const MAX_ITEMS = 200;

/** A reply's brief, as far as it has come. Whatever the text, it gives what is there and never throws. */
export function parseBriefReply(reply: string): ModelReply {
  const { value, complete } = jsonOf(reply, KEYS);
  if (!isRecord(value)) return proseReply(reply);
  // some models put the whole object under a name of their own
  const root = KEYS.some((key) => key in value) ? value : Object.values(value).find(isRecord);
  if (root === undefined) return proseReply(reply);
  const date = isRecord(root.eventDate) ? root.eventDate : { iso: root.eventDate, asWritten: '' };
  return {
    complete,
    headline: plain(root.headline),
    place: plain(root.place),
    eventDate: { iso: plain(date.iso), asWritten: plain(date.asWritten) },
    lede: items(root.lede).flatMap(sentenceOf),
    details: items(root.details).flatMap((item) => {
      if (!isRecord(item) || textOf(item.value) === '') return [];
      return [{ label: plain(item.label), value: plain(item.value), cites: citesOf(item.cites) }];
    }),
    sections: items(root.sections).flatMap((item) => {
      if (!isRecord(item)) return [];
      const sentences = items(item.sentences).flatMap(sentenceOf);
      return sentences.length === 0 ? [] : [{ kind: kindOf(item.kind), heading: plain(item.heading), sentences }];
    }),
    timeline: items(root.timeline).flatMap((item) =>
      !isRecord(item)
        ? []
        : sentenceOf(item).map((s) => ({ ...s, iso: plain(item.iso), asWritten: plain(item.asWritten) })),
    ),
    unknown: QUESTIONS.filter((question) => listOf(root.unknown).includes(question)),
  };
}

/** A reply that came as running text: its lines that cite something are its sentences. */
function proseReply(reply: string): ModelReply {
  const lines = withoutReasoning(reply)
    .split(/\n+|(?<=\]\.?)\s+(?=\p{Lu})/u)
    .map((line) => line.replace(/^\s*(?:[-*•]|#+|\d+\.)\s*/, ''))
    .slice(0, MAX_ITEMS);
  const sentences = lines.filter((line) => new RegExp(BRACKETED).test(line)).flatMap(sentenceOf);
  const [first, ...rest] = sentences;
  return {
    complete: false,
    headline: '',
    place: '',
    eventDate: { iso: '', asWritten: '' },
    lede: first === undefined ? [] : [first],
    details: [],
    sections: rest.length === 0 ? [] : [{ kind: 'what-happened', heading: '', sentences: rest }],
    timeline: [],
    unknown: [],
  };
}

function sentenceOf(item: unknown): ReplySentence[] {
  const source = isRecord(item) ? item : { text: item };
  const written = textOf(source.text).slice(0, MAX_TEXT);
  const text = plain(written);
  if (text === '') return [];
  const inText = (written.match(BRACKETED) ?? []).flatMap((found) => found.match(LABEL) ?? []);
  const cites = [...new Set([...citesOf(source.cites), ...inText])];
  return [{ text, cites, party: plain(source.party), speaker: plain(source.speaker) }];
}

/** The labels in a field that should be a list of them and may be a string, a number or nested. */
export function citesOf(value: unknown): string[] {
  const found = items(value).flatMap(
    (item) => textOf(isRecord(item) ? (item.label ?? item.id) : item).match(LABEL) ?? [],
  );
  return [...new Set(found)];
}

/** One line of plain text, less citation marks and emphasis that a model puts where none was asked for. */
function plain(value: unknown): string {
  return textOf(value)
    .slice(0, MAX_TEXT)
    .replace(BRACKETED, '')
    .replace(/\*\*|__/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:!?])/g, '$1')
    .trim();
}

function items(value: unknown): readonly unknown[] {
  return listOf(value).slice(0, MAX_ITEMS);
}

function kindOf(value: unknown): SectionKind {
  const wanted = textOf(value)
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  return SECTION_KINDS.find((kind) => kind === wanted) ?? 'other';
}
