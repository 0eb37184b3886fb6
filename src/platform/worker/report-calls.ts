import { hashOf } from '../../core/hash.ts';
import type { Handlers } from '../messages/serve-calls.ts';
import type { ReportStore } from '../store/report-store.ts';

type ReportCalls = Pick<Handlers, 'keepReport' | 'listReports' | 'deleteReport'>;

/** The calls about "This is wrong" reports; the same report kept twice is one. */
export function reportCalls(reports: ReportStore): ReportCalls {
  return {
    keepReport: async ({ report }, { isPrivate }) => {
      const id = hashOf(`${report.briefId} ${report.sentence} ${report.comment ?? ''}`);
      await reports.put({ id, report }, isPrivate);
      return null;
    },
    listReports: (_, { isPrivate }) => reports.all(isPrivate),
    deleteReport: async ({ id }, { isPrivate }) => {
      await reports.delete(id, isPrivate);
      return null;
    },
  };
}
