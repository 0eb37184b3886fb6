import type { Settings } from '../../core/settings.ts';
import { CheckedPanel } from '../checked/checked-panel.tsx';
import { Colophon } from './colophon.tsx';
import { Differ } from './differ.tsx';
import { Headline } from './headline.tsx';
import { KeyDetails } from './key-details.tsx';
import { Lede } from './lede.tsx';
import { Notices } from './notices.tsx';
import { sectionsInOrder } from './section-order.ts';
import { SectionView } from './section-view.tsx';
import { Sources } from './sources.tsx';
import { useStory } from './story-context.ts';
import { Timeline } from './timeline.tsx';

export interface MergedStoryProps {
  readonly canChange: boolean;
  readonly sections: Settings['sections'];
}

/** Several outlets' story: the disagreements follow the first section, where the eye still is. */
export function MergedStory({ canChange, sections: wanted }: MergedStoryProps) {
  const { brief } = useStory();
  const [first, ...rest] = sectionsInOrder(brief.sections, wanted);
  return (
    <>
      <Headline />
      <Notices of="story" />
      <Lede />
      {wanted.includes('key-details') ? <KeyDetails /> : null}
      {first === undefined ? null : <SectionView section={first} />}
      <Differ />
      {rest.map((section) => (
        <SectionView key={`${section.kind} ${section.heading}`} section={section} />
      ))}
      {wanted.includes('timeline') ? <Timeline /> : null}
      <Sources canChange={canChange} />
      <CheckedPanel />
      <Colophon />
    </>
  );
}
