// node scripts/icons.mjs: draws public/icons/*.png from build/icons/*.svg, each size from its own drawing.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findBrowser } from './setup.mjs';

const root = resolve(import.meta.dirname, '..');
const browser = await puppeteer.launch({
  executablePath: findBrowser('chromium'),
  headless: true,
  pipe: true,
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
for (const size of [16, 32, 48, 128]) {
  await page.setViewport({ width: size, height: size, deviceScaleFactor: 1 });
  const svg = readFileSync(join(root, `build/icons/icon-${size}.svg`), 'utf8');
  await page.setContent(`<body style="margin:0;line-height:0">${svg}`);
  await page.screenshot({ path: join(root, `public/icons/icon-${size}.png`), omitBackground: true });
}
await browser.close();
console.log('icons: 16, 32, 48 and 128 drawn');
