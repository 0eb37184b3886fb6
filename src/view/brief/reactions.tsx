import type { SectionBlock } from '../../core/brief.ts';
import { Sentences } from './sentences.tsx';

export interface ReactionsProps {
  readonly parties: readonly Extract<SectionBlock, { readonly type: 'party' }>[];
}

/** Who said what, by party. */
export function Reactions({ parties }: ReactionsProps) {
  return (
    <dl class="reactions">
      {parties.map((block) => (
        <div key={block.party}>
          <dt>{block.party}</dt>
          <dd>
            <Sentences sentences={block.sentences} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
