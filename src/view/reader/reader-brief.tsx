import { useMemo, useState } from 'preact/hooks';
import { isRightToLeft } from '../../core/export/text-direction.ts';
import { StoryView } from '../brief/story-view.tsx';
import { late } from '../parts/late.ts';
import { Status } from '../parts/status.tsx';
import { useCopy } from '../popup/use-copy.ts';
import type { ReaderModel } from '../popup-model.ts';
import { useUi } from '../ui.ts';
import { Flag } from './flag.tsx';
import { MarginQuotes } from './margin-quotes.tsx';
import { PrintNotes } from './print-notes.tsx';
import { ReaderBar } from './reader-bar.tsx';
import { SourceCheck } from './source-check.tsx';

const ShortcutsDialog = late(async () => (await import('../parts/shortcuts-dialog.tsx')).ShortcutsDialog);

export interface ReaderBriefProps {
  readonly model: Extract<ReaderModel, { readonly state: 'brief' }>;
}

/** A brief on a page of its own: good measure, quotes in the margin, footnotes in print. */
export function ReaderBrief({ model }: ReaderBriefProps) {
  const { intents } = useUi();
  const { brief, articles, earlier, later, check } = model;
  const copy = useCopy(intents.copy);
  const [isSaving, setSaving] = useState(false);
  const [isHelp, setHelp] = useState(false);
  const actions = useMemo(() => ({ c: copy.run, s: () => setSaving(true), '?': () => setHelp(true) }), [copy.run]);
  return (
    <>
      <ReaderBar brief={brief} earlier={earlier} later={later} copy={copy} isSaving={isSaving} setSaving={setSaving} />
      <main class="sheet">
        <Flag brief={brief} />
        {/* the margin is on the far side of the story, whichever way the page around it is written */}
        <div class="columns" dir={isRightToLeft(brief.language) ? 'rtl' : 'ltr'}>
          <StoryView brief={brief} articles={articles} canChange={false} actions={actions}>
            {check === undefined ? null : <SourceCheck check={check} />}
            <MarginQuotes />
            <PrintNotes />
          </StoryView>
        </div>
        <Status words={copy.words} />
      </main>
      {isHelp ? <ShortcutsDialog onClose={() => setHelp(false)} /> : null}
    </>
  );
}
