import * as v from 'valibot';
import { type BreakingRule, DEFAULT_BREAKING } from './breaking.ts';

/** What the reader said of one story. */
export interface StoryMark {
  readonly storyId: string;
  readonly mark: 'followed' | 'muted';
  /** ISO 8601. */
  readonly at: string;
  /** The brief last made of it, so that the next can say what is new since. */
  readonly brief?: { readonly id: string; readonly createdAt: string };
}

/** What the reader chose about the watch list, and what they have seen of it. */
export interface WatchChoices {
  readonly rule: BreakingRule;
  /** Whether a story that breaks is told by the browser's own notification. */
  readonly notify: boolean;
  readonly marks: readonly StoryMark[];
  /** Stories told by badge or notification, newest last: none is told twice. */
  readonly told: readonly string[];
  /** Stories that the reader has had on screen. */
  readonly seen: readonly string[];
}

export const DEFAULT_CHOICES: WatchChoices = { rule: DEFAULT_BREAKING, notify: false, marks: [], told: [], seen: [] };

/** What the settings offer; the shortest and longest that make sense with feeds read every 15 minutes at best. */
export const OUTLET_CHOICES = [2, 3, 4, 5, 6] as const;
export const HOUR_CHOICES = [1, 2, 3, 6, 12] as const;
/** A mark of a story that is long over is of no use. */
const MARK_DAYS = 30;
const REMEMBERED = 500;

export const RuleSchema: v.GenericSchema<unknown, BreakingRule> = v.object({
  outlets: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(20)),
  hours: v.pipe(v.number(), v.minValue(0.25), v.maxValue(48)),
});

const ids = v.array(v.string());

export const WatchChoicesSchema: v.GenericSchema<unknown, WatchChoices> = v.object({
  rule: RuleSchema,
  notify: v.boolean(),
  marks: v.array(
    v.object({
      storyId: v.string(),
      mark: v.picklist(['followed', 'muted']),
      at: v.string(),
      brief: v.exactOptional(v.object({ id: v.string(), createdAt: v.string() })),
    }),
  ),
  told: ids,
  seen: ids,
});

/** The choices with a story marked anew, or unmarked; marks that are a month old go. */
export function withMark(
  choices: WatchChoices,
  storyId: string,
  mark: StoryMark['mark'] | 'none',
  now: string,
): WatchChoices {
  const oldest = Date.parse(now) - MARK_DAYS * 86_400_000;
  const others = choices.marks.filter((m) => m.storyId !== storyId && Date.parse(m.at) >= oldest);
  if (mark === 'none') return { ...choices, marks: others };
  const before = choices.marks.find((m) => m.storyId === storyId);
  const brief = before?.brief === undefined ? {} : { brief: before.brief };
  return { ...choices, marks: [...others, { storyId, mark, at: now, ...brief }] };
}

/** The choices with the brief last made of a story noted, where the reader follows it. */
export function withBrief(
  choices: WatchChoices,
  storyId: string,
  brief: { id: string; createdAt: string },
): WatchChoices {
  return { ...choices, marks: choices.marks.map((m) => (m.storyId === storyId ? { ...m, brief } : m)) };
}

/** Adds ids to a list of them, each once, the oldest forgotten. */
export function remember(known: readonly string[], added: readonly string[]): string[] {
  return [...new Set([...known, ...added])].slice(-REMEMBERED);
}

/** The choices after two stories turned out to be one: what was said of either holds for both. */
export function withJoined(choices: WatchChoices, from: string, into: string): WatchChoices {
  const mark = choices.marks.find((m) => m.storyId === from);
  const isMarked = choices.marks.some((m) => m.storyId === into);
  const renamed = (ids: readonly string[]): readonly string[] =>
    ids.includes(from) ? [...new Set(ids.map((id) => (id === from ? into : id)))] : ids;
  const [told, seen] = [renamed(choices.told), renamed(choices.seen)];
  if (mark === undefined && told === choices.told && seen === choices.seen) return choices;
  const marks = choices.marks.flatMap((m) => (m !== mark ? [m] : isMarked ? [] : [{ ...m, storyId: into }]));
  return { ...choices, told, seen, marks };
}
