import type { AiBotError } from '../core/errors.ts';

export type RowId = string | number | null;

export interface ParsedRow {
  readonly id: RowId;
  /** The row as an object; absent when the line is not one. */
  readonly value?: Readonly<Record<string, unknown>>;
  readonly reason: string;
}

/** One line of JSON Lines as a row; never throws. */
export function parseRow(line: string): ParsedRow {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { id: null, reason: 'the line is not JSON' };
  }
  if (!isRecord(value)) return { id: null, reason: 'the line is not a JSON object' };
  const { id } = value;
  if (typeof id !== 'string' && typeof id !== 'number') return { id: null, reason: 'the row has no "id"' };
  return { id, value, reason: '' };
}

export function errorRow(id: RowId, error: AiBotError): unknown {
  const reason = error.params.reason;
  return { id, error: { code: error.code, message: reason === undefined ? error.code : String(reason) } };
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
