import { thisPage } from '../platform/page/this-page.ts';
import { panelOf } from '../platform/store/panel-item.ts';
import { usePolyfill } from '../platform/use-polyfill.ts';
import { mountReader } from './mount-reader.tsx';

usePolyfill();

/** The side panel and the sidebar: the reading page, showing the brief that was opened there last, else the history. */
const shown = panelOf((await thisPage()).isPrivate);
const show = (briefId: string | null): void => {
  location.hash = briefId ?? 'history';
};
show(await shown.get());
shown.watch(show);
await mountReader();
