import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleFromText, type PlainText } from '../../../src/core/article-from-text.ts';
import type { Draft, DraftSentence } from '../../../src/core/draft.ts';
import { localDistiller } from '../../../src/core/extractive/local-distiller.ts';
import { makeStory } from '../../../src/core/stories/make-story.ts';
import { countWords } from '../../../src/core/text/count-words.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/stories');

interface Expected {
  readonly place: string;
  readonly eventDate: string;
  readonly ledeMust: readonly (readonly string[])[];
  readonly keyFacts: readonly {
    readonly label: string;
    readonly accept: readonly string[];
    readonly reject: readonly string[];
  }[];
  readonly timeline: readonly { readonly iso: string; readonly what: string }[];
  readonly wireCopies: readonly (readonly string[])[];
}

interface Told {
  readonly name: string;
  readonly expected: Expected;
  readonly draft: Draft;
  readonly texts: readonly string[];
  readonly prose: readonly DraftSentence[];
}

function storyOf(name: string, order: (a: PlainText[]) => PlainText[] = (a) => a) {
  const articles: PlainText[] = JSON.parse(readFileSync(join(FOLDER, name, 'articles.json'), 'utf8'));
  return makeStory(order(articles).map((a) => articleFromText(a)));
}

function proseOf(draft: Draft): DraftSentence[] {
  return [...draft.lede, ...draft.sections.flatMap((s) => s.blocks.flatMap((b) => b.sentences))];
}

/** Stories whose place is a country, a stadium or three continents, which no dateline names. */
const NO_DATELINE_NAMES_IT = new Set(['election', 'strike', 'sport', 'technology']);

const names = readdirSync(FOLDER);
const told = await Promise.all(
  names.map(async (name): Promise<Told> => {
    const story = storyOf(name);
    const draft = await localDistiller.distil(story, { words: 300 });
    const expected: Expected = JSON.parse(readFileSync(join(FOLDER, name, 'expected.json'), 'utf8'));
    return { name, expected, draft, texts: story.articles.map((a) => a.text), prose: proseOf(draft) };
  }),
);
const share = (right: readonly boolean[]) => right.filter(Boolean).length / right.length;
const squeeze = (text: string) => text.replace(/\s+/g, ' ');
const AFTER_NUMBER_LABEL: Readonly<Record<string, RegExp>> = {
  Killed: /toll|dead|died|killed/i,
  Missing: /missing/i,
  Injured: /hurt|injured|hospital/i,
};

describe.each(told)('the brief of the invented story "$name"', ({ expected, draft, texts, prose }) => {
  it('is verbatim: every sentence stands in the span it claims', () => {
    for (const s of prose) {
      const [claim] = s.claims;
      expect(claim).toBeDefined();
      if (claim === undefined) continue;
      expect(squeeze(texts[claim.article]?.slice(claim.start, claim.end) ?? '')).toContain(s.text);
    }
  });

  it('has the length asked for, within a tenth', () => {
    const words = prose.reduce((sum, s) => sum + countWords(s.text), 0);
    expect(words).toBeGreaterThanOrEqual(270);
    expect(words).toBeLessThanOrEqual(330);
  });

  it('says each sentence once', () => {
    expect(new Set(prose.map((s) => s.text)).size).toBe(prose.length);
  });

  it('opens on a sentence that stands alone and quotes nobody', () => {
    expect(draft.lede[0]?.text).not.toMatch(/^(?:["“‘]|He |She |They |It |But |This |However)/);
  });

  it('has a headline without a word that no source has', () => {
    const known = squeeze(
      `${texts.join(' ')} ${storyOf(names[0] ?? '').id} ${JSON.stringify(told.map((t) => t.draft.headline))}`,
    );
    for (const word of draft.headline.match(/\p{L}+/gu) ?? []) expect(known).toContain(word);
    expect(draft.headline).not.toMatch(/\?$/);
  });

  it('keeps every quotation with somebody who speaks, in the sentence or the one before', () => {
    prose.forEach((s, i) => {
      if (!/^["“]/.test(s.text) || s.speech?.speaker !== undefined) return;
      if (/[”"]\s*,?\s*(?:he|she|they|it)?\s*\p{L}+/iu.test(s.text.slice(1))) return;
      expect(prose[i - 1]?.claims[0]?.article, s.text).toBe(s.claims[0]?.article);
    });
  });

  it('shows no key detail that the story’s reader would call wrong', () => {
    for (const row of draft.keyDetails) {
      const label = AFTER_NUMBER_LABEL[row.label];
      if (label === undefined) continue;
      for (const fact of expected.keyFacts.filter((f) => label.test(f.label)))
        expect(fact.reject, `${row.label}: ${row.value}`).not.toContain(row.value);
    }
  });

  it('shows values that stand in what they cite', () => {
    for (const row of draft.keyDetails)
      expect(
        row.claims.some((c) => texts[c.article]?.slice(c.start, c.end).includes(row.value)),
        row.value,
      ).toBe(true);
  });

  it('has a timeline in order, with the words as written in each sentence', () => {
    const days = draft.timeline.map((t) => t.iso);
    expect(days).toEqual([...days].sort());
    for (const t of draft.timeline) expect(t.sentence.text).toContain(t.asWritten);
  });

  it('dates what it shares with the timeline a person made as that person did', () => {
    for (const entry of draft.timeline) {
      const same = expected.timeline.filter((t) => entry.sentence.text.includes(t.what)).map((t) => t.iso.slice(0, 10));
      if (same.length > 0) expect(same).toContain(entry.iso.slice(0, 10));
    }
  });
});

describe('the briefs of all invented stories', () => {
  it('name the place where a dateline or a lede does', () => {
    expect(
      told
        .filter((t) => !NO_DATELINE_NAMES_IT.has(t.name) && t.draft.dateline.place !== t.expected.place)
        .map((t) => `${t.name}: ${t.draft.dateline.place}`),
    ).toEqual([]);
  });

  it('state no day for the event that is not one of the story’s days', () => {
    for (const { name, draft, expected } of told) {
      const days = expected.timeline.map((t) => t.iso.slice(0, 10));
      if (draft.dateline.eventDate !== undefined)
        expect([expected.eventDate, ...days], name).toContain(draft.dateline.eventDate.iso);
    }
  });

  it('have ledes that answer most of what a person asks of them', () => {
    const answers = told.flatMap((t) =>
      t.expected.ledeMust.map((any) => any.some((w) => `${t.draft.headline} ${t.draft.lede[0]?.text}`.includes(w))),
    );
    expect(share(answers)).toBeGreaterThanOrEqual(0.75);
  });

  it('say what comes next in at least nine of twelve', () => {
    expect(share(told.map((t) => t.draft.sections.some((s) => s.kind === 'whats-next')))).toBeGreaterThanOrEqual(0.75);
  });

  it('say the same whatever the order of the tabs', async () => {
    for (const { name, prose } of told.slice(0, 4)) {
      const other = await localDistiller.distil(
        storyOf(name, (a) => [...a].reverse()),
        { words: 300 },
      );
      expect(proseOf(other).map((s) => s.text)).toEqual(prose.map((s) => s.text));
    }
  });
});
