import { useEffect } from 'preact/hooks';
import { useStory } from '../brief/story-context.ts';
import { late } from '../parts/late.ts';
import { useUi } from '../ui.ts';
import { useStoryKeys } from './use-story-keys.ts';

const CitationCard = late(async () => (await import('./citation-card.tsx')).CitationCard);

export interface CitationLayerProps {
  readonly actions: Readonly<Record<string, (() => void) | undefined>>;
}

/** The card that floats over the story, and the story's keyboard. */
export function CitationLayer({ actions }: CitationLayerProps) {
  const { t, settings, intents } = useUi();
  const { citations } = useStory();
  useStoryKeys({
    citations,
    openCitation: intents.openCitation,
    singleKeys: settings.singleKeyShortcuts,
    dir: t.dir,
    actions,
  });
  useEffect(() => {
    const onPress = (event: PointerEvent): void => {
      const open = citations.open.value;
      if (open === undefined || !(event.target instanceof Element)) return;
      if (event.target.closest('.card') === null && !open.anchor.contains(event.target)) citations.close();
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, [citations]);
  const open = citations.open.value;
  return open === undefined ? null : <CitationCard open={open} />;
}
