import type { Article, Note, NoteCode, PageKind } from '../article.ts';
import { type Day, daysBetween } from '../text/calendar.ts';
import { makeStory } from './make-story.ts';
import { reportDay } from './report-day.ts';
import { articleLanguage } from './story-language.ts';

/** An old report: this much before the story's newest, it tells of an earlier stage or of another event. */
const OLD_AFTER_DAYS = 7;

/** Kinds of page that are notes by themselves. */
const NOTE_OF_KIND: Readonly<Partial<Record<PageKind, NoteCode>>> = {
  opinion: 'opinion',
  'paywall-teaser': 'paywall-teaser',
  'live-blog': 'live-blog',
  'press-release': 'press-release',
  'consent-wall': 'consent-wall',
  'error-page': 'error-page',
  unreadable: 'unreadable',
  listing: 'listing',
  video: 'video',
};

/** What the picker says of each report of one story, beside what its page says of itself. Same index as the articles. */
export function storyNotes(articles: readonly Article[]): readonly (readonly Note[])[] {
  const { voices, language } = makeStory(articles);
  const days = articles.map(reportDay);
  const newest = newestOf(days);
  return articles.map((article, i) => {
    const notes: Note[] = [];
    const voice = voices[i];
    const kind = NOTE_OF_KIND[article.pageKind];
    if (kind !== undefined) notes.push({ code: kind });
    const original = voice?.wireCopyOf === undefined ? undefined : articles[voice.wireCopyOf];
    if (voice?.leftOut === 'duplicate') notes.push({ code: 'duplicate' });
    else if (original !== undefined) notes.push({ code: 'wire-copy', params: { outlet: original.outlet } });
    const day = days[i];
    const age = day === undefined || newest === undefined ? 0 : daysBetween(day, newest);
    if (age > OLD_AFTER_DAYS) notes.push({ code: 'old-report', params: { days: age } });
    if ((articleLanguage(article) ?? language) !== language) notes.push({ code: 'other-language' });
    return [...article.notes, ...notes.filter((note) => !article.notes.some((own) => own.code === note.code))];
  });
}

/** Codes that keep a report from being preselected: it repeats another, tells too little, or is no report of this event. */
const HELD_BACK: ReadonlySet<Note['code']> = new Set([
  'opinion',
  'paywall-teaser',
  'listing',
  'video',
  'consent-wall',
  'error-page',
  'unreadable',
  'empty-text',
  'wire-copy',
  'duplicate',
  'old-report',
]);

/** Whether a report with these notes may be ticked before the reader has looked: a wrong tab is worse than a missing one. */
export function mayPreselect(notes: readonly Note[]): boolean {
  return !notes.some((note) => HELD_BACK.has(note.code));
}

/** Kinds of page that hold no report of their own. */
const NO_STORY: ReadonlySet<PageKind> = new Set(['listing', 'consent-wall', 'error-page', 'unreadable']);

/** Whether a page belongs to no story: a front names many, a consent wall none. */
export function tellsNoStory(article: Pick<Article, 'pageKind' | 'text'>): boolean {
  return NO_STORY.has(article.pageKind) || article.text.trim() === '';
}

function newestOf(days: readonly (Day | undefined)[]): Day | undefined {
  let newest: Day | undefined;
  for (const day of days) {
    if (day !== undefined && (newest === undefined || daysBetween(newest, day) > 0)) newest = day;
  }
  return newest;
}
