import type { Reason, ReasonKind } from '../../core/brief.ts';
import type { Formats } from '../i18n/formats.ts';
import type { MessageKey } from '../i18n/message-key.ts';
import type { Translate } from '../i18n/translate.ts';

const KIND: Readonly<Record<ReasonKind, MessageKey>> = {
  number: 'reason_number',
  unit: 'reason_unit',
  date: 'reason_date',
  weekday: 'reason_weekday',
  name: 'reason_name',
  quote: 'reason_quote',
  negation: 'reason_negation',
  opposite: 'reason_opposite',
  modality: 'reason_modality',
  speaker: 'reason_speaker',
  role: 'reason_role',
  unmatched: 'reason_unmatched',
};

/** Why a sentence is marked: the exact word, and what the sources have instead. */
export function reasonWords(t: Translate, formats: Formats, reason: Reason): string {
  const kind = t(KIND[reason.kind]);
  if (reason.inSources.length === 0) return t('reason_absent', { kind, found: reason.found });
  return t('reason_differs', { kind, found: reason.found, sources: formats.list(reason.inSources) });
}
