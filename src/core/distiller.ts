import type { Draft } from './draft.ts';
import type { Story } from './story.ts';

export interface DistilOptions {
  /** Words of prose wanted: lede and sections together. */
  readonly words: number;
  /** BCP 47 language of the brief; the story's own where absent. */
  readonly language?: string;
  /** The moment the brief is made, ISO 8601; a distiller has no clock of its own. Absent: nothing is resolved against today. */
  readonly now?: string;
  readonly signal?: AbortSignal;
  /** Called with what is written so far; a distiller that cannot stream never calls it. */
  readonly onPartial?: (partial: Draft) => void;
}

/** The port behind which every engine stands: local, endpoint, the browser's own model. */
export interface Distiller {
  /** @throws AiBotError `cancelled` when the signal fires, or a model's own failure codes. */
  distil(story: Story, options: DistilOptions): Promise<Draft>;
}
