// From the first piece of text leaving a loopback endpoint to the frame of the popup that shows it, in Chromium: build first, then node scripts/run-ts.mjs bench/first-words-on-screen.ts
import { saveEndpoint } from '../test/e2e/support/endpoint-form.ts';
import { bridgePages, chromiumStage, onBriefOf, pageAt } from '../test/e2e/support/stage.ts';
import { startModelServer } from '../test/support/model-server/index.ts';

const RUNS = 20;
const stage = await chromiumStage({ granted: { api: [], origins: ['http://127.0.0.1/*'] }, hosts: ['*.example'] });
const server = await startModelServer({ wire: 'openai', paceMs: 5 });
const waits: number[] = [];
try {
  await saveEndpoint(stage.chromium, server);
  const page = await stage.open(pageAt(bridgePages(stage.demo), 0).url);
  const popup = await stage.chromium.press(page);
  await popup.waitForSelector('[data-testid=preview]', { timeout: 30_000 });
  for (let run = 0; run < RUNS; run += 1) {
    const before = server.requests.length;
    const shown = popup.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const look = (): void => {
            const words = document.querySelector('.is-partial :is(h2, .lede)')?.textContent ?? '';
            if (words.trim() === '') return void requestAnimationFrame(look);
            // the frame after the one in which it is laid out is on the screen
            requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()));
          };
          look();
        }),
    );
    if (run === 0) await popup.click('[data-testid=send]');
    else await popup.keyboard.press('r');
    const at = await shown;
    const left = server.requests[before]?.firstPieceAt;
    if (left === undefined) throw new Error('nothing was asked');
    waits.push(at - (performance.timeOrigin + left));
    await onBriefOf(popup, 1);
  }
  waits.sort((a, b) => a - b);
  console.log(`median ${waits[RUNS / 2]?.toFixed(0)} ms, slowest ${waits.at(-1)?.toFixed(0)} ms of ${RUNS}`);
} finally {
  await server.close();
  await stage.end();
}
