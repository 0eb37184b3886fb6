import type { Note } from '../article.ts';
import type { Checks } from '../brief.ts';
import { notNewsKind } from '../extractive/not-news.ts';
import { independentOutlets, type Story, speakingArticles } from '../story.ts';

/** Kinds of page of which the reader should know that the brief drew on one. */
const NAMED_KINDS = new Set(['opinion', 'press-release', 'live-blog', 'paywall-teaser'] as const);
type NamedKind = 'opinion' | 'press-release' | 'live-blog' | 'paywall-teaser';

function isNamedKind(kind: string): kind is NamedKind {
  return [...NAMED_KINDS].some((k) => k === kind);
}

/** What the reader should know about a brief as a whole. */
export function briefNotes(story: Story, checks: Checks, marked: number): Note[] {
  const speaking = speakingArticles(story);
  const readable = story.articles.filter((_, i) => story.voices[i]?.leftOut !== 'empty-text');
  const notes: Note[] = [];
  if (readable.length > 0 && independentOutlets(story) === 1)
    notes.push(
      readable.length > 1
        ? { code: 'wire-copies-only', params: { count: readable.length } }
        : { code: 'single-source' },
    );
  const languages = new Set(speaking.flatMap((i) => story.articles[i]?.lang?.toLowerCase().split('-')[0] ?? []));
  if (languages.size > 1)
    notes.push({ code: 'mixed-languages', params: { languages: [...languages].sort().join(', ') } });
  for (const index of speaking) {
    const article = story.articles[index];
    if (article === undefined) continue;
    const code = notNewsKind(article) ?? (isNamedKind(article.pageKind) ? article.pageKind : undefined);
    if (code !== undefined) notes.push({ code, params: { outlet: article.outlet } });
  }
  if (checks.dropped > 0) notes.push({ code: 'sentences-dropped', params: { count: checks.dropped } });
  if (checks.repaired > 0) notes.push({ code: 'sentences-repaired', params: { count: checks.repaired } });
  if (marked > 0) notes.push({ code: 'sentences-marked', params: { count: marked } });
  return notes;
}
