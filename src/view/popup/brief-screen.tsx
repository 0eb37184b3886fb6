import { useMemo, useState } from 'preact/hooks';
import type { Engine } from '../../core/brief.ts';
import { isActive } from '../../core/job-steps.ts';
import { StoryView } from '../brief/story-view.tsx';
import { late } from '../parts/late.ts';
import { Plate } from '../parts/plate.tsx';
import { Status } from '../parts/status.tsx';
import type { PopupScreen } from '../popup-model.ts';
import { useUi } from '../ui.ts';
import { BeingWritten } from './being-written.tsx';
import { BriefBar } from './brief-bar.tsx';
import { StoryStrip } from './story-strip.tsx';
import { useCopy } from './use-copy.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useStay } from './use-stay.ts';

const ShortcutsDialog = late(async () => (await import('../parts/shortcuts-dialog.tsx')).ShortcutsDialog);

export type BriefOnScreen = Extract<PopupScreen, { readonly screen: 'brief' }>;

/** A brief in the popup, with what can be done with it. */
export function BriefScreen({ engine, screen }: { readonly engine: Engine; readonly screen: BriefOnScreen }) {
  const { t, intents } = useUi();
  const { brief, articles, job, story, alsoOpen, isWrittenReady = false } = screen;
  const copy = useCopy(intents.copy);
  const [isSaving, setSaving] = useState(false);
  const [isHelp, setHelp] = useState(false);
  const writing = job !== undefined && isActive(job) ? job : undefined;
  const place = useStay(writing?.briefIsStandIn === true, intents.stayOnBrief);
  const { kind, host = '', model = '' } = brief.engine;
  const writer = `${kind} ${host} ${model}`;
  useKeptFocus(place, `${writer} ${brief.id}`);
  const showWritten = (): void => {
    intents.showWritten();
    const main = place.current;
    if (main === null) return;
    main.scrollTop = 0;
    main.focus();
  };
  const isOnePage = brief.sources.length <= 1;
  const actions = useMemo(
    () => ({
      c: copy.run,
      s: () => setSaving(true),
      m: intents.openPicker,
      f: () => intents.openReader(brief.id),
      r: job === undefined ? undefined : intents.regenerate,
      '?': () => setHelp(true),
    }),
    [copy.run, intents, brief.id, job],
  );
  return (
    <>
      {/* while a model writes, something may have left already: the badge names it, not the brief that stands in */}
      <Plate
        engine={writing === undefined ? brief.engine : (writing.partial?.engine ?? engine)}
        isPlan={writing !== undefined}
      />
      <main ref={place} tabIndex={-1}>
        {/* what another engine wrote comes in one piece: nothing of it wanders there from where the other had it */}
        <StoryView
          key={writer}
          brief={brief}
          articles={articles}
          canChange={job !== undefined && !isWrittenReady}
          actions={actions}
        />
        <Status words={copy.words} />
      </main>
      {job !== undefined && (writing !== undefined || isWrittenReady) ? (
        <BeingWritten engine={engine} job={job} isReady={isWrittenReady} onShow={showWritten} />
      ) : null}
      <footer>
        <StoryStrip isOnePage={isOnePage} alsoOpen={alsoOpen ?? 0} story={story} />
        <BriefBar
          briefId={brief.id}
          isOnePage={isOnePage}
          canRegenerate={job !== undefined && !isOnePage}
          copy={copy}
          isSaving={isSaving}
          setSaving={setSaving}
        />
        <span class="unseen">{t('shortcut_hint')}</span>
      </footer>
      {isHelp ? <ShortcutsDialog onClose={() => setHelp(false)} /> : null}
    </>
  );
}
