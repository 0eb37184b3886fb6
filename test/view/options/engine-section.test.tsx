// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings.ts';
import type { EndpointFormProps, EndpointInput, EndpointPreset } from '../../../src/view/options/endpoint-model.ts';
import { Options } from '../../../src/view/options/options.tsx';
import type { BuiltinModel } from '../../../src/view/options-model.ts';
import { find, press, t } from '../support/mount.tsx';

const local: EndpointPreset = {
  id: 'ollama',
  name: 'Ollama',
  url: 'http://127.0.0.1:11434/v1',
  needsKey: false,
  models: [],
  contextTokens: 4_096,
};
const known: EndpointPreset = {
  ...local,
  id: 'openai',
  name: 'OpenAI',
  url: 'https://api.openai.com/v1',
  model: 'gpt-4o-mini',
  needsKey: true,
  models: [{ id: 'gpt-4o-mini', price: { in: 0.15, out: 0.6 } }],
  pricesAsOf: '2025-10',
};
const other: EndpointPreset = {
  ...local,
  id: 'other',
  name: 'Another address',
  url: 'https://',
  needsKey: true,
  asksWire: true,
};

let saved: EndpointInput[];
let changed: Partial<Settings>[];
const nothing = (): void => {};

async function show(
  form: Partial<EndpointFormProps>,
  engine: Settings['engine'] = 'endpoint',
  builtin?: BuiltinModel,
): Promise<void> {
  await act(() => {
    render(
      <Options
        model={{
          settings: { ...DEFAULT_SETTINGS, engine },
          sites: [],
          tabsPermission: false,
          kept: 0,
          ...(builtin === undefined ? {} : { builtin }),
          endpoint: {
            presets: [local, known, other],
            onSave: (input) => saved.push(input),
            onTest: nothing,
            onRemove: nothing,
            ...form,
          },
        }}
        intents={{
          change: (change) => changed.push(change),
          revokeSite: nothing,
          revokeTabs: nothing,
          deleteAllBriefs: nothing,
        }}
        t={t}
      />,
      document.body,
    );
  });
}

async function type(name: string, text: string): Promise<void> {
  const field = find(`[data-testid=endpoint-form] input[name=${name}]`);
  if (!(field instanceof HTMLInputElement)) throw new Error(`${name} is no field`);
  // key by key, as a reader does: half a number must not be taken away again
  for (let i = 1; i <= text.length; i += 1)
    await act(() => {
      if (i > 1 && field.value !== '') expect(text.startsWith(field.value)).toBe(true);
      field.value = text.slice(0, i);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
  expect(field.value).toBe(text);
}

async function clear(name: string): Promise<void> {
  const field = find(`[data-testid=endpoint-form] input[name=${name}]`);
  await act(() => {
    if (field instanceof HTMLInputElement) field.value = '';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

const formText = () => find('[data-testid=endpoint-form]').textContent ?? '';

beforeEach(() => {
  render(null, document.body);
  saved = [];
  changed = [];
});

describe('the endpoint’s form', () => {
  it('hands over a free address with its wire, the key’s place, the window and the price', async () => {
    await show({});
    await press('[data-testid=endpoint-form] input[value=other]');
    await press('[data-testid=endpoint-form] input[value=anthropic]');
    await type('address', 'https://llm.example.net');
    await type('model', 'quill-9b');
    await type('key', 'sk-secret-0123456789');
    await press('[data-testid=endpoint-form] input[value=memory]');
    expect(formText()).toContain('In memory only, never on disk. Sent only to llm.example.net.');
    await type('context', '32000');
    await type('price-in', '0.5');
    await type('price-out', '1.5');
    await press('[data-testid=endpoint-form] button[type=submit]');
    expect(saved).toEqual([
      {
        preset: 'other',
        url: 'https://llm.example.net',
        model: 'quill-9b',
        wire: 'anthropic',
        key: 'sk-secret-0123456789',
        keyPlace: 'memory',
        contextTokens: 32_000,
        price: { in: 0.5, out: 1.5 },
      },
    ]);
  });

  it('leaves out what is empty, and asks a local server for no key and a known one for no wire', async () => {
    await show({});
    expect(document.querySelector('input[name=key]')).toBeNull();
    await press('[data-testid=endpoint-form] input[value=openai]');
    expect(document.querySelector('input[value=anthropic]')).toBeNull();
    expect(formText()).toContain('Per million tokens: $0.15 in, $0.60 out (list price of Oct 2025)');
    await type('context', '12');
    await press('[data-testid=endpoint-form] button[type=submit]');
    // the browser itself says what is wrong with it
    expect(saved).toEqual([]);
    await clear('context');
    await press('[data-testid=endpoint-form] button[type=submit]');
    expect(saved).toEqual([
      { preset: 'openai', url: 'https://api.openai.com/v1', model: 'gpt-4o-mini', keyPlace: 'disk' },
    ]);
  });

  it('says that a key is gone, until another one is typed', async () => {
    await show({
      value: {
        preset: 'other',
        url: 'https://llm.example.net',
        model: 'quill-9b',
        keyPlace: 'memory',
        isKeyForgotten: true,
        contextInUse: 16_384,
      },
      models: [{ id: 'quill-9b', contextTokens: 131_072 }],
    });
    expect(formText()).toContain('The key was kept until the browser closed, and is gone.');
    expect(formText()).toContain('Context window: 131,072 tokens');
    await type('key', 'sk');
    expect(formText()).not.toContain('and is gone. Enter it again');
  });
});

describe('the engines', () => {
  it('offer a second reading with a model only, and switch it', async () => {
    await show({}, 'local');
    expect(document.body.textContent).not.toContain('Second reading');
    await show({});
    await press('#engine input[role=switch]');
    expect(changed).toEqual([{ secondReading: true }]);
  });

  it.each([
    [{ state: 'absent' }, 'this browser offers no model of its own', false],
    [{ state: 'unavailable' }, 'can’t run on this computer', false],
    [{ state: 'downloadable' }, 'the browser downloads it when you choose it', true],
    [{ state: 'downloading', share: 0.42 }, 'Downloading the browser’s model: 42 %', true],
    [{ state: 'downloadable', hasFailed: true }, 'could not fetch its model', true],
    [{ state: 'available' }, 'Your browser’s own model', true],
  ] as const)('say of the browser’s own model that it is %o', async (builtin, words, isOffered) => {
    await show({}, 'local', builtin);
    expect(find('#engine').textContent).toContain(words);
    expect(document.querySelector('input[value=builtin]') !== null).toBe(isOffered);
  });
});
