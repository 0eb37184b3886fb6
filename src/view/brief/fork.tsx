import type { SectionBlock } from '../../core/brief.ts';
import { Sentences } from './sentences.tsx';

export interface ForkProps {
  readonly alternatives: readonly Extract<SectionBlock, { readonly type: 'alternative' }>[];
}

/** What may come next, side by side; two alternatives are drawn as a fork in the road. */
export function Fork({ alternatives }: ForkProps) {
  return (
    <div class={alternatives.length === 2 ? 'fork is-pair' : 'fork'}>
      {alternatives.map((block) => (
        <div key={block.title} class="fork-branch">
          <h3>{block.title}</h3>
          <p>
            <Sentences sentences={block.sentences} />
          </p>
        </div>
      ))}
    </div>
  );
}
