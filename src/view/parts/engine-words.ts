import type { Engine } from '../../core/brief.ts';
import type { Translate } from '../i18n/translate.ts';

/**
 * The engine's name and the fact that goes with it. "Nothing left this computer" is said only of a brief for which no
 * request was made; before one is made, an engine that sends nothing says so as a plan.
 */
export function engineWords(t: Translate, engine: Engine, isPlan: boolean): { name: string; fact: string } {
  if (engine.kind === 'endpoint') {
    const name = engine.host ?? t('engine_endpoint');
    if (isPlan || engine.requestsMade > 0) return { name, fact: engine.model ?? '' };
    return { name, fact: t('engine_nothing_left') };
  }
  const name = t(engine.kind === 'builtin' ? 'engine_builtin' : 'engine_local');
  if (engine.requestsMade > 0) return { name, fact: t('engine_sent', { count: engine.requestsMade }) };
  return { name, fact: t(isPlan ? 'engine_sends_nothing' : 'engine_nothing_left') };
}
