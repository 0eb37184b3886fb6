import { useMemo } from 'preact/hooks';
import type { Brief } from '../../core/brief.ts';
import { type CitationStore, createCitationStore } from './citation-store.ts';

/** The citations of a brief on show. The worker may tell of the same brief again: the one that is open stays. */
export function useCitations({ id, createdAt }: Brief): CitationStore {
  // another brief, or the same written anew, has other citations
  return useMemo(createCitationStore, [id, createdAt]);
}
