import type { Section, SectionBlock } from '../../core/brief.ts';
import { useUi } from '../ui.ts';
import { sectionHeading } from '../words/section-words.ts';
import { Fork } from './fork.tsx';
import { Reactions } from './reactions.tsx';
import { Sentences } from './sentences.tsx';

type Run<T extends SectionBlock['type']> = readonly Extract<SectionBlock, { readonly type: T }>[];

/** One section: paragraphs, reactions by party, alternatives side by side, in the order the brief has them. */
export function SectionView({ section }: { readonly section: Section }) {
  const { t } = useUi();
  const isRuled = section.kind !== 'what-happened' && section.kind !== 'other';
  return (
    <section class="story-section" data-kind={section.kind}>
      <h2 class={isRuled ? 'is-ruled' : ''}>{sectionHeading(t, section)}</h2>
      {runsOf(section.blocks).map((run, i) => (
        // a brief's blocks never change places
        <RunView key={i} run={run} />
      ))}
    </section>
  );
}

function RunView({ run }: { readonly run: readonly SectionBlock[] }) {
  const parties: Run<'party'> = run.filter((block) => block.type === 'party');
  const alternatives: Run<'alternative'> = run.filter((block) => block.type === 'alternative');
  if (parties.length > 0) return <Reactions parties={parties} />;
  if (alternatives.length > 0) return <Fork alternatives={alternatives} />;
  return (
    <>
      {run.map((block, i) => (
        // a brief's blocks never change places
        <p key={i}>
          <Sentences sentences={block.sentences} />
        </p>
      ))}
    </>
  );
}

/** Neighbouring blocks of one type. */
function runsOf(blocks: readonly SectionBlock[]): SectionBlock[][] {
  const runs: SectionBlock[][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (last?.[0]?.type === block.type) last.push(block);
    else runs.push([block]);
  }
  return runs;
}
