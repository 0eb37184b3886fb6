import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve } from 'node:path';
import puppeteer from 'puppeteer-core';

/** How long popup and reader take from the script's start to a frame with the whole brief on it. */
const ROOT = resolve(import.meta.dirname, '..');
const APP = join(ROOT, 'gallery-out/app');
const ROUNDS = 15;
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

const built = spawnSync(
  'node',
  ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn', '--config', 'build/vite.gallery.config.ts'],
  { cwd: ROOT, stdio: 'inherit' },
);
if (built.status !== 0) throw new Error('the gallery does not build');

const server = createServer((request, response) => {
  const path = join(APP, new URL(request.url ?? '/', 'http://x').pathname.replace(/\/$/, '/index.html'));
  if (!existsSync(path)) response.writeHead(404).end();
  else response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? '' }).end(readFileSync(path));
}).listen(0, '127.0.0.1');
await new Promise((done) => server.once('listening', done));
const address = server.address();
const port = typeof address === 'object' ? address?.port : undefined;

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  headless: true,
  pipe: true,
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
console.log('screen            median ms   worst ms   (from render to the frame that shows it, Chromium)');
for (const state of ['brief', 'merged', 'merged-nine-tall', 'reader']) {
  const times: number[] = [];
  for (let i = 0; i < ROUNDS; i += 1) {
    await page.goto(`http://127.0.0.1:${port}/?state=${state}`);
    await page.waitForSelector('html[data-ready]');
    times.push(
      await page.evaluate(() => {
        const at = (name: string): number => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
        return at('shown') - at('start');
      }),
    );
  }
  times.sort((a, b) => a - b);
  const say = (ms: number | undefined): string => (ms ?? Number.NaN).toFixed(1).padStart(9);
  console.log(`${state.padEnd(18)}${say(times[Math.floor(ROUNDS / 2)])}  ${say(times.at(-1))}`);
}
await browser.close();
server.close();
