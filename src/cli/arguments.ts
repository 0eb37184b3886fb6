import { parseArgs } from 'node:util';
import { checkAddress } from '../core/abstractive/endpoint-address.ts';
import { type EndpointConfig, LEAST_CONTEXT, WIRES } from '../core/abstractive/endpoint-config.ts';
import { presetOfAddress } from '../core/abstractive/endpoint-presets.ts';
import { AiBotError, toAiBotError } from '../core/errors.ts';

export const FORMATS = ['markdown', 'html', 'text', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** `aibot brief` as it was called. */
export interface BriefArguments {
  /** Files and addresses; none: rows come on standard input. */
  readonly pages: readonly string[];
  readonly format: Format;
  readonly words?: number;
  readonly language?: string;
  readonly onUnsupported: 'mark' | 'drop';
  /** Absent: the local distiller. */
  readonly endpoint?: EndpointConfig;
  readonly secondReading?: boolean;
}

const MOST_WORDS = 5_000;

/** @throws AiBotError `bad-usage`, saying in `params.reason` what is wrong */
export function briefArguments(argv: readonly string[]): BriefArguments {
  const { values, positionals } = parsed(argv);
  const format = oneOf('--format', values.format ?? 'markdown', FORMATS);
  const onUnsupported = oneOf('--unsupported', values.unsupported ?? 'mark', ['mark', 'drop'] as const);
  const engine = oneOf('--engine', values.engine ?? 'local', ['local', 'endpoint'] as const);
  const words = values.words === undefined ? undefined : count('--words', values.words, MOST_WORDS);
  if (positionals.length === 0 && values.format !== undefined) {
    throw usage('--format goes with pages: aibot brief page.html https://... --format markdown');
  }
  if (engine === 'local') {
    const stray = (['wire', 'endpoint', 'model', 'context', 'price', 'second-reading'] as const).find(
      (name) => values[name] !== undefined,
    );
    if (stray !== undefined) throw usage(`--${stray} goes with --engine endpoint`);
  }
  return {
    pages: positionals,
    format,
    onUnsupported,
    ...(words === undefined ? {} : { words }),
    ...(values.language === undefined ? {} : { language: values.language }),
    ...(engine === 'endpoint' ? { endpoint: endpointOf(values) } : {}),
    ...(values['second-reading'] === true ? { secondReading: true } : {}),
  };
}

type Values = ReturnType<typeof parsed>['values'];

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        words: { type: 'string' },
        language: { type: 'string' },
        unsupported: { type: 'string' },
        engine: { type: 'string' },
        wire: { type: 'string' },
        endpoint: { type: 'string' },
        model: { type: 'string' },
        context: { type: 'string' },
        price: { type: 'string' },
        'second-reading': { type: 'boolean' },
        'allow-private-http': { type: 'boolean' },
      },
    });
  } catch (thrown) {
    throw usage(thrown instanceof Error ? (thrown.message.split('\n')[0] ?? '') : 'unknown option');
  }
}

function endpointOf(values: Values): EndpointConfig {
  const { endpoint: address, model } = values;
  if (address === undefined) throw usage('--engine endpoint needs --endpoint URL');
  if (model === undefined || model === '') throw usage('--engine endpoint needs --model NAME');
  const wire = oneOf('--wire', values.wire ?? presetOfAddress(address)?.wire ?? 'openai', WIRES);
  const config: EndpointConfig = {
    wire,
    address,
    model,
    ...(values.context === undefined
      ? {}
      : { contextTokens: count('--context', values.context, 10_000_000, LEAST_CONTEXT) }),
    ...(values.price === undefined ? {} : { price: priceIn(values.price) }),
    ...(values['allow-private-http'] === true ? { allowPrivateHttp: true } : {}),
  };
  try {
    checkAddress(address, config);
  } catch (thrown) {
    throw usage(
      ADDRESS_WORDS[String(toAiBotError(thrown).params.reason)] ?? 'the address of --endpoint cannot be used',
    );
  }
  return config;
}

const ADDRESS_WORDS: Readonly<Record<string, string>> = {
  'not an address': '--endpoint is not an http or https address',
  'credentials in the address': '--endpoint must not hold a user name or password; put the key into AIBOT_API_KEY',
  'plain http': '--endpoint must be https: plain http is only for this computer',
  'private http': '--endpoint is plain http on a private network: add --allow-private-http if that is meant',
};

function oneOf<T extends string>(flag: string, value: string, known: readonly T[]): T {
  const found = known.find((name) => name === value);
  if (found === undefined) throw usage(`${flag} is one of ${known.join(', ')}, not "${value}"`);
  return found;
}

function count(flag: string, value: string, most: number, least = 1): number {
  const n = Number(value);
  if (!Number.isInteger(n) || n < least || n > most)
    throw usage(`${flag} is a whole number from ${least} to ${most}, not "${value}"`);
  return n;
}

/** `0.4/1.6`: US dollars per million tokens, in and out. */
function priceIn(value: string): { in: number; out: number } {
  const [into, out] = value.split('/').map(Number);
  if (into === undefined || out === undefined || !(into >= 0) || !(out >= 0))
    throw usage(`--price is dollars per million tokens in and out, such as 0.4/1.6, not "${value}"`);
  return { in: into, out };
}

function usage(reason: string): AiBotError {
  return new AiBotError('bad-usage', { params: { reason } });
}
