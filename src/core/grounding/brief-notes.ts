import type { Note } from '../article.ts';
import type { Checks } from '../brief.ts';
import { notNewsKind } from '../extractive/not-news.ts';
import { type Story, speakingArticles, type Voice } from '../story.ts';

/** Kinds of page of which the reader should know that the brief drew on one. */
const NAMED_KINDS = new Set(['opinion', 'press-release', 'live-blog', 'paywall-teaser'] as const);
type NamedKind = 'opinion' | 'press-release' | 'live-blog' | 'paywall-teaser';

function isNamedKind(kind: string): kind is NamedKind {
  return [...NAMED_KINDS].some((k) => k === kind);
}

/** What the reader should know about a brief as a whole. */
export function briefNotes(story: Story, checks: Checks, marked: number): Note[] {
  const speaking = speakingArticles(story);
  const notes: Note[] = [...oneVoice(story)];
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

/** Where no second outlet tells the story: that it is so, and whether it only looks like several. */
function oneVoice({ voices }: Story): Note[] {
  const telling = voices.filter(({ leftOut }) => leftOut === undefined || isRepeat(leftOut));
  if (new Set(telling.map((voice) => voice.independentOutlet)).size !== 1) return [];
  const copies = telling.filter((voice) => voice.wireCopyOf !== undefined && voice.leftOut !== 'duplicate');
  if (telling.length > 1 && copies.length === telling.length - 1)
    return [{ code: 'wire-copies-only', params: { count: telling.length } }];
  const again = telling.filter((voice) => voice.leftOut === 'duplicate');
  return [{ code: telling.length > 1 && again.length === telling.length - 1 ? 'same-article-twice' : 'single-source' }];
}

/** Whether a source was left out only because another one has its text. */
function isRepeat(leftOut: Voice['leftOut']): boolean {
  return leftOut === 'wire-copy' || leftOut === 'duplicate';
}
