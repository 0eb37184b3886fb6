import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A display of its own, so that real prompts can be answered with real keys. */
export interface Screen {
  readonly name: string;
  readonly press: (...keys: readonly string[]) => void;
  readonly end: () => void;
}

export function canHaveScreen(): boolean {
  return existsSync('/usr/bin/Xvfb') && existsSync('/usr/bin/xdotool');
}

/** Starts Xvfb on a free display; the display number comes over its own pipe. */
export async function startScreen(): Promise<Screen> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x960x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const pipe = server.stdio[3];
  if (pipe === null || pipe === undefined || !('on' in pipe)) throw new Error('no pipe to Xvfb');
  const number = await new Promise<string>((resolve, reject) => {
    pipe.on('data', (data: Buffer) => resolve(data.toString().trim()));
    server.on('exit', () => reject(new Error('Xvfb ended')));
  });
  const name = `:${number}`;
  return {
    name,
    press: (...keys) => {
      execFileSync('xdotool', ['key', '--clearmodifiers', ...keys], { env: { ...process.env, DISPLAY: name } });
    },
    end: () => server.kill(),
  };
}
