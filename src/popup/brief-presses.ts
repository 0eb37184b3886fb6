import { AiBotError } from '../core/errors.ts';
import { openPanel } from '../platform/page/side-panel.ts';
import { panelOf } from '../platform/store/panel-item.ts';
import type { Intents, PopupScreen } from '../view/popup-model.ts';
import { copyBrief, saveBrief } from './export-brief.ts';
import type { PopupPlace } from './popup-place.ts';

type BriefIntents = Required<Pick<Intents, 'openCitation' | 'copy' | 'save' | 'openReader' | 'openPanel'>>;

/** What each press on the brief in view does. */
export function briefPresses({ page, call, screen, job, fail, openReader }: PopupPlace): BriefIntents {
  const current = (): Extract<PopupScreen, { screen: 'brief' }> => {
    const shown = screen();
    if (shown.screen !== 'brief') throw new AiBotError('internal');
    return shown;
  };
  /** The run's brief for one that stood in: nothing else knows that one any more, and its articles are the same. */
  const knownId = (briefId: string): string => {
    const shown = screen();
    const isHeld = shown.screen === 'brief' && shown.isWrittenReady === true && shown.brief.id === briefId;
    return (isHeld ? job()?.brief?.id : undefined) ?? briefId;
  };
  return {
    openCitation: (article, start, end) => {
      call('openCitation', { briefId: knownId(current().brief.id), article, start, end }).catch(fail);
    },
    copy: () => {
      const { brief, articles } = current();
      return copyBrief(brief, articles);
    },
    save: (format, withCitations) => {
      const { brief, articles } = current();
      saveBrief(brief, articles, format, withCitations).catch(fail);
    },
    openReader: (briefId) => {
      const known = knownId(briefId);
      call('keepBrief', { briefId: known })
        .then(() => openReader(known))
        .catch(fail);
    },
    openPanel: (briefId) => {
      // first of all: after a wait the press no longer counts
      const opened = openPanel(page.windowId);
      const known = knownId(briefId);
      call('keepBrief', { briefId: known })
        .then(() => panelOf(page.isPrivate).set(known))
        .then(() => opened)
        .then(() => window.close())
        .catch(fail);
    },
  };
}
