// npm run gallery: photographs every screen in every state, light and dark, LTR and RTL, 1x and 2x, into one contact
// sheet (gallery-out/index.html and sheet-*.png), and asks axe about each. Options: --only=NAME,... --quick (1x, LTR light),
// --zoom (200%, half the room), --spacing (WCAG 1.4.12), --forced (forced colours): one of these, 1x, LTR light, looked through for what is cut off,
// --check (only the dozen under test: they must look as those in test/e2e/pictures), --update (they are the new ones, on purpose).
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { differingShare } from './compare-pictures.mjs';
import { cutOff, TEXT_SPACING } from './cut-off.mjs';
import { findBrowser } from './setup.mjs';

const root = resolve(import.meta.dirname, '..');
const out = join(root, 'gallery-out');
const chromium = findBrowser('chromium');
const stable = join(root, 'test/e2e/pictures');
/** Screens whose pictures are under test, and how much of one may differ. */
const STABLE = [
  'brief',
  'picker',
  'picker-no-tabs',
  'preview',
  'progress-reading',
  'merged',
  'merged-citation',
  'merged-differ',
  'merged-save',
  'history',
  'error-permission-refused',
  'welcome',
];
const MOST_DIFFERING = 0.005;
const option = (name) => process.argv.find((a) => a.startsWith(`--${name}`));
const only = option('only')?.split('=')[1]?.split(',');
/** A manner of reading other than the usual; with one of these nothing is under test but what is cut off. */
const manner = ['zoom', 'spacing', 'forced'].find((name) => option(name));
const looks =
  option('quick') || manner
    ? [{ theme: 'light', locale: 'en', scale: 1 }]
    : ['light', 'dark'].flatMap((theme) =>
        ['en', 'ar'].flatMap((locale) => [1, 2].map((scale) => ({ theme, locale, scale }))),
      );

const built = spawnSync(
  'node',
  ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn', '--config', 'build/vite.gallery.config.ts'],
  { cwd: root, stdio: 'inherit' },
);
if (built.status !== 0) process.exit(1);
copyFileSync(join(root, 'node_modules/axe-core/axe.min.js'), join(out, 'app/axe.min.js'));

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const server = createServer((request, response) => {
  const path = join(out, 'app', new URL(request.url, 'http://x').pathname.replace(/\/$/, '/index.html'));
  if (!path.startsWith(join(out, 'app')) || !existsSync(path)) return response.writeHead(404).end();
  response
    .writeHead(200, {
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
      // the same files for each state: parsed once
      'cache-control': 'max-age=3600',
    })
    .end(readFileSync(path));
}).listen(0, '127.0.0.1');
await new Promise((done) => server.once('listening', done));
const base = `http://127.0.0.1:${server.address().port}/`;

const browser = await puppeteer.launch({
  executablePath: chromium,
  headless: true,
  pipe: true,
  args: ['--no-sandbox', '--disable-gpu', '--disable-lcd-text', '--font-render-hinting=none', '--hide-scrollbars'],
});
const page = await browser.newPage();
const protocol = await page.createCDPSession();
const spoken = [];
page.on('pageerror', (error) => spoken.push(String(error)));
await page.goto(base);
await page.waitForSelector('a');
const shapes = await page.evaluate(() => globalThis.gallery.shapes);
const states = Object.keys(shapes);
const folder = join(out, 'pictures');
if (!only && !manner) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const found = [];
const pictures = [];
for (const { theme, locale, scale } of looks) {
  for (const name of states) {
    if (only && !only.includes(name)) continue;
    const shape = shapes[name];
    if (!shape.isPictured && (scale !== 1 || locale !== 'en')) continue;
    await page.setViewport(viewportOf(shape, scale));
    // by the protocol itself: the driver knows nothing of forced colours
    await protocol.send('Emulation.setEmulatedMedia', {
      media: shape.isPrint ? 'print' : 'screen',
      features: [
        { name: 'prefers-reduced-motion', value: 'reduce' },
        { name: 'forced-colors', value: manner === 'forced' ? 'active' : 'none' },
      ],
    });
    await page.goto(`${base}?state=${name}&theme=${theme}&locale=${locale}`);
    await page.waitForSelector('html[data-ready]', { timeout: 10_000 });
    if (manner && !shape.isPrint) {
      if (manner === 'spacing') await page.addStyleTag({ content: TEXT_SPACING });
      found.push(...(await page.evaluate(cutOff)).map((cut) => `${name}: ${cut}`));
    } else if (scale === 1 && !shape.isPrint) {
      await page.addScriptTag({ url: `${base}axe.min.js` });
      const violations = await page.evaluate(async () => {
        const { violations } = await globalThis.axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        });
        return violations.map(
          (v) =>
            `${v.id}: ${v.nodes
              .map((n) => n.target.join(' '))
              .slice(0, 3)
              .join(' | ')}`,
        );
      });
      found.push(...violations.map((v) => `${name} ${theme} ${locale}: ${v}`));
      // also to the side that a page written from right to left cannot scroll to
      const wide = (await page.evaluate(cutOff)).filter((cut) => cut.includes('sideways'));
      found.push(...wide.map((cut) => `${name} ${theme} ${locale}: ${cut}`));
    }
    if (!shape.isPictured || (option('check') && !STABLE.includes(name))) continue;
    const file = `${name}--${manner ? `${manner}-` : ''}${theme}-${locale}-${scale}x.png`;
    await page.screenshot({ path: join(folder, file), fullPage: shape.isTall });
    pictures.push({ name, theme, locale, scale, file, width: shape.width });
  }
}

if (option('check') || option('update')) {
  mkdirSync(stable, { recursive: true });
  await page.goto(base);
  for (const name of STABLE.filter((each) => !only || only.includes(each))) {
    const taken = join(folder, `${name}--light-en-1x.png`);
    const kept = join(stable, `${name}.png`);
    if (option('update')) copyFileSync(taken, kept);
    else if (!existsSync(kept)) found.push(`${name}: no picture to compare with; look, then --update`);
    else {
      const share = await differingShare(page, readFileSync(taken), readFileSync(kept));
      if (share > MOST_DIFFERING) found.push(`${name}: ${(share * 100).toFixed(1)}% of the picture changed`);
    }
  }
}

for (const { theme, locale } of option('check') ? [] : looks.filter((l) => l.scale === 1)) {
  const mine = pictures.filter((p) => p.theme === theme && p.locale === locale && p.scale === 1);
  const html = sheetOf(mine, `AiBot, ${theme}, ${locale}`);
  const sheet = `sheet-${manner ? `${manner}-` : ''}${theme}-${locale}`;
  const path = join(out, `${sheet}.html`);
  writeFileSync(path, html);
  await page.setViewport({ width: 2140, height: 1200, deviceScaleFactor: 0.75 });
  await protocol.send('Emulation.setEmulatedMedia', { media: 'screen', features: [] });
  await page.goto(`file://${path}`);
  await page.screenshot({ path: join(out, `${sheet}.png`), fullPage: true });
}
if (!only && !option('check') && !manner)
  writeFileSync(join(out, 'index.html'), sheetOf(pictures, 'AiBot, every screen in every state'));
await browser.close();
server.close();
console.log(`gallery: ${pictures.length} pictures in gallery-out/, ${found.length} findings`);
for (const line of [...found, ...spoken]) console.log(`  ${line}`);
process.exit(found.length + spoken.length > 0 ? 1 : 0);

/** At 200% a page has half the room; a popup no more than 300 px of height. */
function viewportOf({ width, height, sheet }, scale) {
  if (manner !== 'zoom') return { width, height, deviceScaleFactor: scale };
  if (sheet === 'popup') return { width: width / 2, height: height / 2, deviceScaleFactor: 2 };
  // 1280 at 400% are 320: no page has less (WCAG 1.4.10)
  return { width: Math.max(320, width / 2), height: height / 2, deviceScaleFactor: 2 };
}

function sheetOf(list, title) {
  const figures = list
    .map(
      (p) =>
        `<figure><img src="pictures/${p.file}" width="${p.width}" alt=""><figcaption>${p.name} · ${p.theme} ${p.locale} ${p.scale}x</figcaption></figure>`,
    )
    .join('\n');
  return `<!doctype html><meta charset="utf-8"><title>${title}</title><style>body{background:#dfe0db;font:14px sans-serif;margin:32px;display:flex;flex-wrap:wrap;gap:28px;align-items:flex-start}h1{width:100%;margin:0}figure{margin:0}img{display:block;border-radius:6px;box-shadow:0 4px 20px #0003;max-width:1000px;height:auto}figcaption{margin-top:8px;color:#444}</style><h1>${title}</h1>\n${figures}`;
}
