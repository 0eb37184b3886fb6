import type { Price } from './completion.ts';
import { isNearbyHost } from './endpoint-address.ts';
import type { EndpointConfig, WireName } from './endpoint-config.ts';

/** The month in which the prices below were known to hold; shown beside every price that comes from them. */
export const PRICES_AS_OF = '2025-10';

/** What is known of a provider beforehand; everything here is data, nothing is told apart by name elsewhere. */
export interface EndpointPreset {
  readonly id: string;
  readonly name: string;
  readonly wire: WireName;
  readonly address: string;
  readonly needsKey: boolean;
  /** Where a key is made. */
  readonly keyPage?: string;
  /** Offered until the endpoint's own list is fetched. */
  readonly models: readonly string[];
  /** Tokens of prompt and reply together, where the reader sets none; kept low where servers cut silently. */
  readonly contextTokens: number;
  /** Requests under way at the same time. */
  readonly parallel: number;
  /** How the key travels, where it is not `Authorization: Bearer`. */
  readonly keyHeader?: 'api-key';
  /** The field that limits the reply, where it is not `max_tokens`. */
  readonly limitField?: 'max_completion_tokens';
  readonly temperature?: number;
  /** US dollars per million tokens, by model, as of {@link PRICES_AS_OF}; a model that is not there has no known price. */
  readonly prices?: Readonly<Record<string, readonly [into: number, out: number]>>;
  /** Ends of host names that are this provider's too. */
  readonly hostEndings?: readonly string[];
  /** Known by its port on any computer nearby: "localhost", one in the house. */
  readonly usualPort?: string;
  /** Refuses the Origin header of an extension; a header rule scoped to the extension takes it off. */
  readonly refusesOrigin?: boolean;
}

const cloud = { needsKey: true, contextTokens: 64_000, parallel: 3 } as const;
/** Local servers run one request at a time and load models with a small window unless told otherwise. */
const local = { needsKey: false, contextTokens: 8_192, parallel: 1, temperature: 0.2, models: [] } as const;

export const ENDPOINT_PRESETS: readonly EndpointPreset[] = [
  {
    ...cloud,
    id: 'openai',
    name: 'OpenAI',
    wire: 'openai',
    address: 'https://api.openai.com/v1',
    keyPage: 'https://platform.openai.com/api-keys',
    models: ['gpt-4.1-mini', 'gpt-4.1', 'gpt-4o-mini'],
    prices: { 'gpt-4.1-mini': [0.4, 1.6], 'gpt-4.1': [2, 8], 'gpt-4o-mini': [0.15, 0.6] },
    limitField: 'max_completion_tokens',
  },
  {
    ...cloud,
    id: 'anthropic',
    name: 'Anthropic',
    wire: 'anthropic',
    address: 'https://api.anthropic.com',
    keyPage: 'https://console.anthropic.com/settings/keys',
    models: ['claude-haiku-4-5', 'claude-sonnet-4-5'],
    prices: { 'claude-haiku-4-5': [1, 5], 'claude-sonnet-4-5': [3, 15] },
  },
  {
    ...cloud,
    id: 'gemini',
    name: 'Google Gemini',
    wire: 'gemini',
    address: 'https://generativelanguage.googleapis.com',
    keyPage: 'https://aistudio.google.com/apikey',
    models: ['gemini-2.5-flash', 'gemini-2.5-flash-lite', 'gemini-2.5-pro'],
    prices: { 'gemini-2.5-flash': [0.3, 2.5], 'gemini-2.5-flash-lite': [0.1, 0.4], 'gemini-2.5-pro': [1.25, 10] },
  },
  {
    ...cloud,
    id: 'openrouter',
    name: 'OpenRouter',
    wire: 'openai',
    address: 'https://openrouter.ai/api/v1',
    keyPage: 'https://openrouter.ai/settings/keys',
    models: [],
  },
  {
    ...cloud,
    id: 'groq',
    name: 'Groq',
    wire: 'openai',
    address: 'https://api.groq.com/openai/v1',
    keyPage: 'https://console.groq.com/keys',
    models: ['llama-3.3-70b-versatile', 'llama-3.1-8b-instant'],
    prices: { 'llama-3.3-70b-versatile': [0.59, 0.79], 'llama-3.1-8b-instant': [0.05, 0.08] },
    contextTokens: 32_000,
  },
  {
    ...cloud,
    id: 'mistral',
    name: 'Mistral',
    wire: 'openai',
    address: 'https://api.mistral.ai/v1',
    keyPage: 'https://console.mistral.ai/api-keys',
    models: ['mistral-small-latest', 'mistral-large-latest'],
    contextTokens: 32_000,
  },
  {
    ...cloud,
    id: 'deepseek',
    name: 'DeepSeek',
    wire: 'openai',
    address: 'https://api.deepseek.com/v1',
    keyPage: 'https://platform.deepseek.com/api_keys',
    models: ['deepseek-chat'],
  },
  {
    ...cloud,
    id: 'together',
    name: 'Together',
    wire: 'openai',
    address: 'https://api.together.xyz/v1',
    keyPage: 'https://api.together.ai/settings/api-keys',
    models: [],
    contextTokens: 32_000,
  },
  {
    ...cloud,
    id: 'azure',
    name: 'Azure OpenAI and its like',
    wire: 'openai',
    address: 'https://YOUR-RESOURCE.openai.azure.com/openai/v1',
    models: [],
    keyHeader: 'api-key',
    hostEndings: ['.openai.azure.com', '.cognitiveservices.azure.com', '.services.ai.azure.com'],
    limitField: 'max_completion_tokens',
  },
  {
    ...local,
    id: 'ollama',
    name: 'Ollama',
    wire: 'openai',
    address: 'http://127.0.0.1:11434/v1',
    // Ollama loads models with 4,096 tokens by default and cuts longer prompts silently
    contextTokens: 4_096,
    usualPort: '11434',
    refusesOrigin: true,
  },
  { ...local, id: 'lm-studio', name: 'LM Studio', wire: 'openai', address: 'http://127.0.0.1:1234/v1' },
  { ...local, id: 'llama-cpp', name: 'llama.cpp server', wire: 'openai', address: 'http://127.0.0.1:8080/v1' },
  {
    ...local,
    id: 'vllm',
    name: 'vLLM or Ray Serve',
    wire: 'openai',
    address: 'http://127.0.0.1:8000/v1',
    contextTokens: 16_384,
    parallel: 4,
  },
];

/** What holds for an address that no preset covers. */
export const UNKNOWN_ENDPOINT = { contextTokens: 16_384, parallel: 2 } as const;

export function presetOf(id: string | undefined): EndpointPreset | undefined {
  return ENDPOINT_PRESETS.find((preset) => preset.id === id);
}

/** The preset whose address has this host, or a host of the same provider, for an address typed by hand. */
export function presetOfAddress(address: string): EndpointPreset | undefined {
  if (!URL.canParse(address)) return undefined;
  const { host, hostname, port } = new URL(address);
  return ENDPOINT_PRESETS.find(
    (preset) =>
      new URL(preset.address).host === host ||
      preset.hostEndings?.some((ending) => host.endsWith(ending)) === true ||
      (preset.usualPort === port && isNearbyHost(hostname)),
  );
}

/** What is known of where a configured endpoint is: by its preset, or else by its address. */
export function presetFor(config: Pick<EndpointConfig, 'preset' | 'address'>): EndpointPreset | undefined {
  return presetOf(config.preset) ?? presetOfAddress(config.address);
}

/** Tokens of prompt and reply together: as the reader set them, as the endpoint's list says, or as its kind usually has. */
export function contextTokensOf(config: EndpointConfig): number {
  return config.contextTokens ?? config.asked?.contextTokens ?? (presetFor(config) ?? UNKNOWN_ENDPOINT).contextTokens;
}

/** What tokens cost: as the reader said, as the endpoint's list says, or the list price of a well-known model. */
export function priceOf(config: EndpointConfig): Price | undefined {
  const own = config.price ?? config.asked?.price;
  if (own !== undefined) return own;
  const known = presetFor(config)?.prices?.[config.model];
  return known === undefined ? undefined : { in: known[0], out: known[1], asOf: PRICES_AS_OF };
}
