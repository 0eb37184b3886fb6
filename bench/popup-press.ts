// From the press on the toolbar button to the brief of that page on the screen: Chromium, the built extension, its real popup.
import { chromiumStage, onScreen } from '../test/e2e/support/stage.ts';

/** Presses for each page; the first wakes nothing that later ones would not. */
const ROUNDS = 5;

const stage = await chromiumStage();
console.log('page                                        first ms  median ms  slowest ms');
const all: number[] = [];
for (const { url } of stage.demo.stories.flatMap((story) => story.pages)) {
  const page = await stage.open(url);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.bringToFront();
    const started = performance.now();
    const popup = await stage.chromium.press(page);
    await onScreen(popup, 'brief');
    times.push(performance.now() - started);
    await popup.close();
  }
  await page.close();
  const [first = Number.NaN] = times;
  all.push(first);
  console.log(
    `${new URL(url).hostname.padEnd(42)}${say(first)}${say(median(times), 11)}${say(Math.max(...times), 12)}`,
  );
}
console.log(
  `${'first press on a page, all pages'.padEnd(42)}${say(all[0])}${say(median(all), 11)}${say(Math.max(...all), 12)}`,
);
await stage.end();

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

function say(ms: number | undefined, width = 10): string {
  return (ms ?? Number.NaN).toFixed(0).padStart(width);
}
