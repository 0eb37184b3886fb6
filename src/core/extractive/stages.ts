import { type Story, speakingArticles } from '../story.ts';
import { type Day, dayOfIso, daysBetween } from '../text/calendar.ts';

/** Reports whose days lie further apart tell different stages of a story. */
const DAYS_OF_ONE_STAGE = 1;
/** What an older report states plainly may be of another event than the newest one's. */
const DAYS_OF_ONE_EVENT = 90;

/** When each report of a story was written, as far as that makes a difference. */
export interface Stages {
  /** Whether the reports are of more than one stage. */
  readonly several: boolean;
  /** Days before the newest report; undefined where the report has no day, or where all are of one stage. */
  readonly age: (article: number) => number | undefined;
  /** Whether a report is of a stage that a later one has overtaken. */
  readonly isOld: (article: number) => boolean;
  /** Whether a report is so much older that its figures and places are not the newest one's. */
  readonly isPast: (article: number) => boolean;
}

/** A story's stages, by its reports' own days. */
export function readStages(story: Story): Stages {
  const days = new Map<number, Day>();
  for (const index of speakingArticles(story)) {
    const day = dayOfIso(story.articles[index]?.publishedAt);
    if (day !== undefined) days.set(index, day);
  }
  let newest: Day | undefined;
  for (const day of days.values()) if (newest === undefined || daysBetween(newest, day) > 0) newest = day;
  const ages = new Map<number, number>();
  if (newest !== undefined) for (const [index, day] of days) ages.set(index, daysBetween(day, newest));
  const several = [...ages.values()].some((age) => age > DAYS_OF_ONE_STAGE);
  const age = (article: number) => (several ? ages.get(article) : undefined);
  return {
    several,
    age,
    isOld: (article) => (age(article) ?? 0) > DAYS_OF_ONE_STAGE,
    isPast: (article) => (age(article) ?? 0) > DAYS_OF_ONE_EVENT,
  };
}
