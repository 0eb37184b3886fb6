import { hasMark, type MarkedStore } from '../../src/platform/store/record-store.ts';

/** Records in a map, copied on the way in and out as a database does. */
export function mapStore(): MarkedStore & { readonly records: Map<string, unknown> } {
  const records = new Map<string, unknown>();
  return {
    records,
    get: async (id) => structuredClone(records.get(id)),
    put: async (record) => {
      records.set(record.id, structuredClone(record));
    },
    delete: async (id) => {
      records.delete(id);
    },
    all: async () => [...records.values()].map((record) => structuredClone(record)),
    marked: async (mark) =>
      [...records.values()].filter((record) => hasMark(record, mark)).map((record) => structuredClone(record)),
  };
}
