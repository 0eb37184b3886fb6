import * as v from 'valibot';
import type { KeptReport } from '../../core/export/wrong-report.ts';
import { WrongReportSchema } from '../../core/export/wrong-report-schema.ts';
import { diskStore, memoryStore, type RecordStore } from './record-store.ts';

const KeptReportSchema: v.GenericSchema<unknown, KeptReport> = v.object({ id: v.string(), report: WrongReportSchema });

/** Reports: on disk for ordinary windows, in memory for private ones. */
export interface ReportStore {
  readonly put: (kept: KeptReport, isPrivate: boolean) => Promise<void>;
  readonly delete: (id: string, isPrivate: boolean) => Promise<void>;
  /** Newest first. */
  readonly all: (isPrivate: boolean) => Promise<KeptReport[]>;
}

export function reportStore(
  disk: RecordStore = diskStore('reports'),
  memory: RecordStore = memoryStore('reports'),
): ReportStore {
  const storeOf = (isPrivate: boolean): RecordStore => (isPrivate ? memory : disk);
  return {
    put: (kept, isPrivate) => storeOf(isPrivate).put(kept),
    delete: (id, isPrivate) => storeOf(isPrivate).delete(id),
    all: async (isPrivate) =>
      (await storeOf(isPrivate).all())
        .flatMap((record) => {
          const parsed = v.safeParse(KeptReportSchema, record);
          return parsed.success ? [parsed.output] : [];
        })
        .sort((a, b) => b.report.createdAt.localeCompare(a.report.createdAt)),
  };
}
