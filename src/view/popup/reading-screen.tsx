import type { Engine } from '../../core/brief.ts';
import { Ghost } from '../parts/ghost.tsx';
import { Plate } from '../parts/plate.tsx';
import { useUi } from '../ui.ts';

/** The moment between the press and the brief of this page. */
export function ReadingScreen({ engine }: { readonly engine: Engine }) {
  const { t } = useUi();
  return (
    <>
      <Plate engine={engine} isPlan />
      <main aria-busy="true">
        <h1 class="unseen">{t('reading_page')}</h1>
        <Ghost headline />
      </main>
    </>
  );
}
