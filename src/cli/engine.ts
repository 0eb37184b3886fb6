import type { EndpointConfig } from '../core/abstractive/endpoint-config.ts';
import { withFallback } from '../core/abstractive/local-fallback.ts';
import { modelDistiller } from '../core/abstractive/model-distiller.ts';
import { startRun } from '../core/abstractive/run.ts';
import { secondReader } from '../core/abstractive/second-reading.ts';
import type { NoteCode } from '../core/article.ts';
import type { Brief, SecondReading } from '../core/brief.ts';
import type { AiBotError } from '../core/errors.ts';
import { localDistiller } from '../core/extractive/local-distiller.ts';
import { type BriefRequest, makeBrief } from '../core/make-brief.ts';
import { strangersAmong } from '../core/stories/find-strangers.ts';
import { type IdfReader, idfReader } from '../core/stories/idf-reader.ts';
import type { TableReader } from '../core/tables.ts';
import { endpointCompletion } from '../llm/endpoint-completion.ts';
import { readTable } from './tables.ts';

/** What an endpoint's brief cost and what the check did to it. */
export interface Report {
  /** HTTP requests that left this computer. */
  readonly sent: number;
  readonly repaired: number;
  readonly dropped: number;
  /** Sentences shown although the sources don't bear them out, marked as such. */
  readonly marked: number;
  readonly tokensIn: number;
  readonly tokensOut: number;
  /** Where the price is known. */
  readonly dollars?: number;
  /** How verdicts changed; present where a second reading was asked for. */
  readonly secondReading?: SecondReading;
}

export interface Written {
  readonly brief: Brief;
  /** Present for an endpoint. */
  readonly report?: Report;
  /** Why the brief is the local one although an endpoint was asked. */
  readonly failure?: AiBotError;
}

export type Engine = (request: BriefRequest) => Promise<Written>;

/** The key comes from the environment: arguments are seen by every user of a machine and stay in a shell's history. */
export const KEY_VARIABLE = 'AIBOT_API_KEY';

export function localEngine(tables: TableReader = readTable): Engine {
  const readIdf = idfReader(tables);
  return async (request) => ({
    brief: await makeBrief(await withoutStrangers(request, readIdf), {
      distiller: localDistiller,
      readTable: tables,
      now: now(),
    }),
  });
}

export interface EndpointEngineOptions {
  readonly key: string;
  /** Whether partly supported sentences are read once more. */
  readonly secondReading?: boolean;
  readonly tables?: TableReader;
}

export function endpointEngine(
  config: EndpointConfig,
  { key, secondReading = false, tables = readTable }: EndpointEngineOptions,
): Engine {
  const port = endpointCompletion(config, { key });
  const readIdf = idfReader(tables);
  return async (request) => {
    let failure: AiBotError | undefined;
    const run = await startRun(port, {});
    const distiller = withFallback(modelDistiller(port, { run }), localDistiller, {
      port,
      usage: run.usage,
      onFailure: (error) => {
        failure = error;
      },
    });
    const brief = await makeBrief(await withoutStrangers(request, readIdf), {
      distiller,
      readTable: tables,
      now: now(),
      ...(secondReading ? { secondReader: secondReader(run) } : {}),
    });
    const { repaired, dropped, unsupported, secondReading: read } = brief.checks;
    const { dollars } = brief.engine.tokens ?? {};
    const report = {
      ...run.usage(),
      repaired,
      dropped,
      marked: unsupported,
      ...(dollars === undefined ? {} : { dollars }),
      ...(read === undefined ? {} : { secondReading: read }),
    };
    return { brief, report, ...(failure === undefined ? {} : { failure }) };
  };
}

/** What tells of another story than the rest stays silent, as in the extension. */
async function withoutStrangers(request: BriefRequest, readIdf: IdfReader): Promise<BriefRequest> {
  const speaking = request.articles.flatMap((article, i) => (request.leftOut?.has(i) === true ? [] : [{ article, i }]));
  const strangers = await strangersAmong(
    speaking.map(({ article }) => article),
    readIdf,
  );
  const leftOut = new Map<number, NoteCode>(request.leftOut);
  for (const at of strangers) {
    const stranger = speaking[at];
    if (stranger !== undefined) leftOut.set(stranger.i, 'other-story');
  }
  return { ...request, leftOut };
}

function now(): string {
  return new Date().toISOString();
}
