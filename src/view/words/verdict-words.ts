import type { Verdict } from '../../core/brief.ts';
import type { MessageKey } from '../i18n/message-key.ts';

/** Verdicts are by the sources given, never about the world. */
export const VERDICT_WORDS: Readonly<Record<Verdict, MessageKey>> = {
  supported: 'verdict_supported',
  partial: 'verdict_partial',
  unsupported: 'verdict_unsupported',
};
