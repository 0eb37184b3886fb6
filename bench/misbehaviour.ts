// One row per misbehaviour of a model endpoint and wire: what the reader is left with. node scripts/run-ts.mjs bench/misbehaviour.ts
import { NO_USAGE, type Usage } from '../src/core/abstractive/completion.ts';
import { withFallback } from '../src/core/abstractive/local-fallback.ts';
import { modelDistiller } from '../src/core/abstractive/model-distiller.ts';
import { brokenInvariants } from '../src/core/brief-invariants.ts';
import { proseSentences } from '../src/core/export/prose.ts';
import { localDistiller } from '../src/core/extractive/local-distiller.ts';
import { makeBrief } from '../src/core/make-brief.ts';
import { endpointCompletion } from '../src/llm/endpoint-completion.ts';
import {
  MISBEHAVIOURS,
  type Misbehaviour,
  startModelServer,
  TEST_KEY,
  TEST_MODEL,
  type WireName,
} from '../test/support/model-server/index.ts';
import { readTable } from '../test/support/read-table.ts';
import { fixtureArticles } from '../test/support/story-fixtures.ts';

const articles = fixtureArticles('court');

async function run(wire: WireName, misbehaviour: Misbehaviour): Promise<string> {
  const server = await startModelServer({ wire, misbehaviour });
  const port = endpointCompletion(
    { wire, address: server.address, model: TEST_MODEL },
    { key: TEST_KEY, limits: { backoffMs: 20, longestWaitMs: 50, stallMs: 1_000, replyChars: 60_000, retries: 1 } },
  );
  let usage: Usage = NO_USAGE;
  const model = modelDistiller(port, {
    onUsage: (spent) => {
      usage = spent;
    },
  });
  const distiller = withFallback(model, localDistiller, { port, usage: () => usage });
  const brief = await makeBrief({ articles, words: 200 }, { distiller, readTable, now: '2026-11-14T08:00:00Z' });
  await server.close();
  const broken = brokenInvariants(brief, articles);
  const failed = brief.notes.find((note) => note.code === 'model-failed')?.params?.code;
  const { supported, partial, unsupported, repaired, dropped } = brief.checks;
  const counted = brief.engine.requestsMade === server.requests.length ? '' : ' WRONG COUNT';
  return [
    `${brief.engine.kind}${failed === undefined ? '' : ` (${failed})`}`.padEnd(38),
    String(brief.engine.requestsMade).padStart(4),
    String(proseSentences(brief).length).padStart(5),
    String(supported).padStart(5),
    String(partial).padStart(5),
    String(unsupported).padStart(5),
    String(repaired).padStart(5),
    String(dropped).padStart(5),
    broken.length === 0 ? counted : ` BROKEN: ${broken[0]}`,
  ].join(' ');
}

console.log(
  `${'misbehaviour'.padEnd(23)} ${'wire'.padEnd(9)} ${'ends in'.padEnd(38)}  req  sent  supp  part  mark  mend  drop`,
);
for (const misbehaviour of MISBEHAVIOURS) {
  const rows = await Promise.all(
    (['openai', 'anthropic', 'gemini'] as const).map(async (wire) => ({ wire, row: await run(wire, misbehaviour) })),
  );
  const [first] = rows;
  if (first !== undefined && rows.every(({ row }) => row === first.row))
    console.log(`${misbehaviour.padEnd(23)} ${'all three'.padEnd(9)} ${first.row}`);
  else for (const { wire, row } of rows) console.log(`${misbehaviour.padEnd(23)} ${wire.padEnd(9)} ${row}`);
}
