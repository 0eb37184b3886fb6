import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/stage.ts';

/** The pictures were taken on Debian with the fonts that `npm test` sets up; other systems draw other letters. */
const hasSameFonts = existsSync('/etc/debian_version') && existsSync('/usr/share/fonts/opentype/noto');

describe('every screen in every state', () => {
  it('has nothing that axe finds fault with, and a dozen look as they did', () => {
    const args = ['scripts/gallery.mjs', '--quick', ...(hasSameFonts ? ['--check'] : [])];
    const { status, stdout, stderr } = spawnSync('node', args, { cwd: ROOT, encoding: 'utf8' });
    expect(status, `${stdout}${stderr}`).toBe(0);
    expect(stdout).toMatch(/, 0 findings/);
  }, 240_000);
});
