import type { WireName } from '../endpoint-config.ts';
import { anthropic } from './anthropic.ts';
import { gemini } from './gemini.ts';
import { openai } from './openai.ts';
import type { Wire } from './wire.ts';

/** The three protocols by name. */
export const WIRE_BY_NAME: Readonly<Record<WireName, Wire>> = { openai, anthropic, gemini };
