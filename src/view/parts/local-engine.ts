import type { Engine } from '../../core/brief.ts';

/** The engine of screens that show no engine of their own. */
export const LOCAL: Engine = { kind: 'local', requestsMade: 0 };
