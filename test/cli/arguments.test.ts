import { describe, expect, it } from 'vitest';
import { briefArguments } from '../../src/cli/arguments.ts';
import { toAiBotError } from '../../src/core/errors.ts';

const reasonOf = (...argv: string[]): string => {
  try {
    briefArguments(argv);
  } catch (thrown) {
    const error = toAiBotError(thrown);
    expect(error.code).toBe('bad-usage');
    return String(error.params.reason);
  }
  throw new Error(`accepted ${argv.join(' ')}`);
};

describe('the arguments of aibot brief', () => {
  it('takes pages, a format and a length', () => {
    expect(briefArguments(['a.html', 'https://x.example/1', '--format', 'text', '--words', '120'])).toEqual({
      pages: ['a.html', 'https://x.example/1'],
      format: 'text',
      words: 120,
      onUnsupported: 'mark',
    });
  });

  it('takes an endpoint, and knows the wire of a known address', () => {
    const { endpoint } = briefArguments([
      '--engine',
      'endpoint',
      '--endpoint',
      'https://api.anthropic.com',
      '--model',
      'm',
    ]);
    expect(endpoint).toEqual({ wire: 'anthropic', address: 'https://api.anthropic.com', model: 'm' });
    expect(
      briefArguments(['--engine=endpoint', '--wire=gemini', '--endpoint=http://127.0.0.1:1', '--model=m']).endpoint
        ?.wire,
    ).toBe('gemini');
  });

  it('says what is wrong', () => {
    expect(reasonOf('--wrods', '3')).toContain('--wrods');
    expect(reasonOf('a.html', '--words', 'many')).toContain('whole number');
    expect(reasonOf('a.html', '--format', 'pdf')).toContain('markdown, html, text, json');
    expect(reasonOf('--format', 'text')).toContain('pages');
    expect(reasonOf('--model', 'm')).toContain('--engine endpoint');
    expect(reasonOf('--second-reading')).toContain('--engine endpoint');
    const reachable = ['--engine', 'endpoint', '--endpoint', 'https://x.example', '--model', 'm'];
    expect(reasonOf(...reachable, '--price', 'cheap')).toContain('dollars per million tokens');
    expect(reasonOf(...reachable, '--context', '12')).toContain('from 1024');
    expect(reasonOf('--engine', 'endpoint')).toContain('--endpoint URL');
    expect(reasonOf('--engine', 'endpoint', '--endpoint', 'https://x.example')).toContain('--model');
    expect(reasonOf('--engine', 'endpoint', '--endpoint', 'http://x.example', '--model', 'm')).toContain('https');
    expect(reasonOf('--engine', 'endpoint', '--endpoint', 'http://10.0.0.4:1', '--model', 'm')).toContain(
      '--allow-private-http',
    );
    expect(reasonOf('--engine', 'endpoint', '--endpoint', 'https://k:v@x.example', '--model', 'm')).toContain(
      'AIBOT_API_KEY',
    );
  });
});
