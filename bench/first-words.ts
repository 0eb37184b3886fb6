// From the first piece of text leaving a loopback endpoint to the first words handed to the view. node scripts/run-ts.mjs bench/first-words.ts
import { modelDistiller } from '../src/core/abstractive/model-distiller.ts';
import { makeStory } from '../src/core/stories/make-story.ts';
import { endpointCompletion } from '../src/llm/endpoint-completion.ts';
import { startModelServer, TEST_KEY, TEST_MODEL } from '../test/support/model-server/index.ts';
import { fixtureArticles } from '../test/support/story-fixtures.ts';

const RUNS = 20;
const story = makeStory(fixtureArticles('court'));

for (const wire of ['openai', 'anthropic', 'gemini'] as const) {
  const waits: number[] = [];
  for (let i = 0; i < RUNS; i += 1) {
    const server = await startModelServer({ wire, paceMs: 2 });
    const port = endpointCompletion({ wire, address: server.address, model: TEST_MODEL }, { key: TEST_KEY });
    let first: number | undefined;
    await modelDistiller(port).distil(story, {
      words: 150,
      onPartial: () => {
        first ??= performance.now();
      },
    });
    const left = server.requests.at(-1)?.firstPieceAt;
    if (first === undefined || left === undefined) throw new Error('no first words');
    waits.push(first - left);
    await server.close();
  }
  waits.sort((a, b) => a - b);
  console.log(
    `${wire.padEnd(10)} median ${waits[RUNS / 2]?.toFixed(1)} ms, slowest ${waits.at(-1)?.toFixed(1)} ms of ${RUNS}`,
  );
}
