import type { Intents } from '../view/popup-model.ts';
import type { PopupPlace } from './popup-place.ts';

type HistoryIntents = Pick<
  Intents,
  'openHistory' | 'openBrief' | 'deleteBrief' | 'undoDelete' | 'deleteAllBriefs' | 'compare' | 'exportHistory'
>;

/** What each press on the history does. */
export function historyPresses({ call, over, fail, openReader }: PopupPlace): HistoryIntents {
  const openHistory = (): void => {
    call('listBriefs', {})
      .then((entries) => over({ screen: 'history', entries }))
      .catch(fail);
  };
  const thenHistory = (done: Promise<null>): void => {
    done.then(openHistory).catch(fail);
  };
  return {
    openHistory,
    openBrief: (briefId) => {
      call('getBrief', { briefId })
        .then((found) => {
          if (found !== null) over({ screen: 'brief', ...found });
        })
        .catch(fail);
    },
    deleteBrief: (briefId) => thenHistory(call('deleteBrief', { briefId })),
    undoDelete: () => thenHistory(call('restoreBrief', {})),
    deleteAllBriefs: () => thenHistory(call('deleteAllBriefs', {})),
    compare: (beforeId, afterId) => openReader(`${afterId}~${beforeId}`),
    exportHistory: () => {
      import('./export-history.ts').then(({ exportHistory }) => exportHistory(call)).catch(fail);
    },
  };
}
