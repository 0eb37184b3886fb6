// How many corrupted sentences of a model reach the reader unmarked: node scripts/run-ts.mjs bench/hallucination.ts [--show]
import { modelDistiller } from '../src/core/abstractive/model-distiller.ts';
import type { Brief } from '../src/core/brief.ts';
import { proseSentences } from '../src/core/export/prose.ts';
import { makeBrief } from '../src/core/make-brief.ts';
import { endpointCompletion } from '../src/llm/endpoint-completion.ts';
import { startModelServer, TEST_KEY, TEST_MODEL } from '../test/support/model-server/index.ts';
import { type SourceLine, sourceLinesOf } from '../test/support/model-server/writer.ts';
import { readTable } from '../test/support/read-table.ts';
import { FIXTURE_STORIES, fixtureArticles } from '../test/support/story-fixtures.ts';
import { CORRUPTIONS, type Corruption, corrupt, namesOf } from './corrupt.ts';

const WANTED = 200;
const show = process.argv.includes('--show');

interface Written {
  readonly text: string;
  readonly cites: readonly string[];
  readonly kind: Corruption | 'true';
  readonly original: string;
}
type Fate = 'supported' | 'check this' | 'marked' | 'gone';

const stories = FIXTURE_STORIES.map((name) => ({ name, articles: fixtureArticles(name) }));
const allNames = stories.map(({ articles }) => namesOf(articles.map((a) => a.text).join('\n')));

/** What the lying model writes of one story: every kind in turn, and as many true sentences, some of them reworded. */
function lies(lines: readonly SourceLine[], story: number, perStory: number): Written[] {
  const names = {
    own: allNames[story]?.names ?? [],
    foreign: allNames.flatMap((other, i) => (i === story ? [] : other.names)),
    speakers: allNames[story]?.speakers ?? [],
  };
  const whole = lines.filter(({ text }) => /[.!?”"]$/.test(text) && text.split(' ').length >= 7);
  const written: Written[] = [];
  const used = new Set<string>();
  for (let n = 0, misses = 0; written.length < perStory && misses < 400; n += 1) {
    const kind = CORRUPTIONS[(n + story) % CORRUPTIONS.length] ?? 'number';
    const found = whole
      .map((line, i) => whole[(i + n * 7) % whole.length] ?? line)
      .flatMap((line) => {
        const text = used.has(line.text) ? undefined : corrupt(kind, line.text, names, n);
        return text === undefined ? [] : [{ line, text }];
      })[0];
    if (found === undefined) {
      misses += 1;
      continue;
    }
    used.add(found.line.text);
    written.push({ text: found.text, cites: found.line.labels.slice(0, 1), kind, original: found.line.text });
  }
  const truths: Written[] = whole
    .filter((line) => !used.has(line.text))
    .map((line, i) => {
      const text = reworded(line.text, i);
      return { text, cites: line.labels.slice(0, 1), kind: 'true', original: line.text };
    });
  const step = Math.max(1, Math.floor(truths.length / perStory));
  return [...written, ...truths.filter((_, i) => i % step === 0).slice(0, perStory)];
}

/** Changes that keep a sentence true: as it stands, less its parentheses and last clause, its attribution turned round. */
function reworded(text: string, i: number): string {
  if (i % 3 === 0) return text;
  if (i % 3 === 1) {
    const cut = text
      .replace(/, (?:who|which|where|when|while|after|although|because) [^,]+\.$/, '.')
      .replace(/\s*\([^)]*\)/g, '');
    if (cut !== text) return cut;
  }
  const said = /^((?:The |A )?[\p{L}. ]{3,40}) said (?:that )?([^"“”,]{20,})\.$/u.exec(text);
  if (said !== null) {
    const [, who = '', what = ''] = said;
    return `${what.charAt(0).toUpperCase()}${what.slice(1)}, according to ${who.replace(/^(The|A) /, (a) => a.toLowerCase())}.`;
  }
  return text
    .replace(/\bdid not\b/, "didn't")
    .replace(/\bwas not\b/, "wasn't")
    .replace(/ said on /, ' said ')
    .replace(/\b(?<!no )more than\b/, 'over');
}

async function run(onUnsupported: 'mark' | 'drop'): Promise<{ written: Written; fate: Fate; shown: string }[]> {
  const results: { written: Written; fate: Fate; shown: string }[] = [];
  const perStory = Math.ceil(WANTED / stories.length);
  for (const [story, { articles }] of stories.entries()) {
    let wrote: Written[] = [];
    const server = await startModelServer({
      wire: 'openai',
      pieceChars: 4_000,
      write: ({ user }) => {
        // asked to mend, this model stands by what it wrote
        if (!user.endsWith('Write the brief.')) return '{"sentences":[]}';
        wrote = lies(sourceLinesOf(user), story, perStory);
        const sentences = wrote.map(({ text, cites }) => ({ text, cites, party: '', speaker: '' }));
        return JSON.stringify({
          headline: '',
          lede: sentences.slice(0, 1),
          sections: [{ kind: 'what-happened', heading: '', sentences: sentences.slice(1) }],
        });
      },
    });
    const port = endpointCompletion(
      { wire: 'openai', address: server.address, model: TEST_MODEL, contextTokens: 64_000 },
      { key: TEST_KEY },
    );
    const brief: Brief = await makeBrief(
      { articles, words: 300, onUnsupported },
      { distiller: modelDistiller(port), readTable, now: '2026-11-22T12:00:00Z' },
    );
    await server.close();
    // sentences keep their order, and only whole ones go: walk both lists
    const left = [...proseSentences(brief)];
    for (const one of wrote) {
      const at = left.findIndex((s) => s.text === one.text || s.text === one.original || similar(s.text, one.text));
      const shown = at < 0 ? undefined : left.splice(at, 1)[0];
      const fate: Fate =
        shown === undefined
          ? 'gone'
          : shown.verdict === 'unsupported'
            ? 'marked'
            : shown.verdict === 'partial'
              ? 'check this'
              : 'supported';
      results.push({
        written: one,
        fate: one.kind !== 'true' && shown !== undefined && isRight(shown.text, one) ? 'marked' : fate,
        shown: shown?.text ?? '',
      });
    }
  }
  return results;
}

/** A corrupted sentence that was mended: it says again what the source says, or lost its false quotation marks. */
function isRight(shown: string, { text, original, kind }: Written): boolean {
  return shown !== text && (shown === original || (kind === 'quote' && !/["“”]/.test(shown)));
}

function similar(a: string, b: string): boolean {
  const plain = (s: string) => new Set(s.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const [x, y] = [plain(a), plain(b)];
  const shared = [...x].filter((word) => y.has(word)).length;
  return shared / Math.max(x.size, y.size, 1) > 0.8;
}

for (const onUnsupported of ['mark', 'drop'] as const) {
  const results = await run(onUnsupported);
  console.log(`\nSentences that fail are to be ${onUnsupported === 'mark' ? 'marked' : 'dropped'}`);
  console.log(`${'kind'.padEnd(13)}    n  unmarked         "check this"   caught (marked, mended, dropped)`);
  for (const kind of [...CORRUPTIONS, 'true'] as const) {
    const of = results.filter((r) => r.written.kind === kind);
    const share = (...fates: Fate[]) => {
      const n = of.filter((r) => fates.includes(r.fate)).length;
      return `${String(n).padStart(4)} ${((100 * n) / Math.max(1, of.length)).toFixed(1).padStart(5)}%`;
    };
    console.log(
      `${kind.padEnd(13)} ${String(of.length).padStart(4)}  ${share('supported')}      ${share('check this')}      ${share('marked', 'gone')}`,
    );
  }
  if (show && onUnsupported === 'mark') {
    for (const r of results) {
      const isBad = r.written.kind === 'true' ? r.fate === 'marked' || r.fate === 'gone' : r.fate === 'supported';
      if (isBad) console.log(`${r.written.kind} ${r.fate}\n  wrote  ${r.written.text}\n  source ${r.written.original}`);
    }
  }
}
