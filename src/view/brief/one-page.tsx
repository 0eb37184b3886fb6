import { CheckedPanel } from '../checked/checked-panel.tsx';
import { useUi } from '../ui.ts';
import { sectionHeading } from '../words/section-words.ts';
import { Colophon } from './colophon.tsx';
import { Figures } from './figures.tsx';
import { KeySentences } from './key-sentences.tsx';
import { Lede } from './lede.tsx';
import { LeftOut } from './left-out.tsx';
import { Notices } from './notices.tsx';
import { PageHeadline } from './page-headline.tsx';
import { sectionsInOrder } from './section-order.ts';
import { useStory } from './story-context.ts';
import { Timeline } from './timeline.tsx';

/** The brief of one page: its sentences in a list, each with the paragraph it stands in. */
export function OnePage({ canChange }: { readonly canChange: boolean }) {
  const { t, settings } = useUi();
  const { brief } = useStory();
  const sections = sectionsInOrder(brief.sections, settings.sections);
  const isVerbatim = brief.engine.kind === 'local' && brief.checks.partial + brief.checks.unsupported === 0;
  const silent = brief.sources.filter((s) => s.leftOut !== undefined);
  return (
    <>
      <PageHeadline />
      <Notices of="story" />
      <Lede />
      {sections.map((section, i) => (
        <section key={`${section.kind} ${section.heading}`} class="story-section">
          <div class="heading-row">
            <h2>{i === 0 ? t('in_brief') : sectionHeading(t, section)}</h2>
            {i === 0 && isVerbatim ? (
              <span class="meta" lang={t.locale}>
                {t('word_for_word')}
              </span>
            ) : null}
          </div>
          <KeySentences sentences={section.blocks.flatMap((block) => block.sentences)} />
        </section>
      ))}
      {settings.sections.includes('key-details') ? <Figures /> : null}
      {settings.sections.includes('timeline') ? <Timeline /> : null}
      {silent.length > 0 ? <LeftOut sources={silent} canTakeBack={canChange} /> : null}
      <CheckedPanel />
      <Colophon />
    </>
  );
}
