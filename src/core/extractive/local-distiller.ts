import type { Distiller, DistilOptions } from '../distiller.ts';
import type { Draft } from '../draft.ts';
import { throwIfCancelled } from '../errors.ts';
import type { Story } from '../story.ts';
import { languagePack } from '../text/packs/index.ts';
import { type Breathe, readCandidates } from './candidates.ts';
import { countCluster } from './cluster.ts';
import { draftSentence } from './draft-sentence.ts';
import { type GramWeights, gramValues } from './gram-values.ts';
import weights from './gram-weights.json' with { type: 'json' };
import { languageOf } from './language-of.ts';
import { chooseLede } from './lede.ts';
import { makePassages } from './passages.ts';
import { selectSentences } from './select.ts';
import { TUNING } from './tuning.ts';
import { makeUnits } from './units.ts';

export interface LocalDistillerOptions {
  /** Awaited now and then, so that a shared thread stays responsive; a macrotask of the caller's. */
  readonly pause?: () => Promise<void>;
  /** Other learned weights than the shipped ones, for cross-validation. */
  readonly weights?: GramWeights;
}

/** Words of work between two pauses: some ten milliseconds on a slow core. */
const WORDS_BETWEEN_PAUSES = 2_000;

/** The local distiller: sentences of the sources, chosen and ordered like news; needs no network. */
export const localDistiller: Distiller = makeLocalDistiller();

export function makeLocalDistiller(own: LocalDistillerOptions = {}): Distiller {
  return { distil: (story, options) => distil(story, options, own) };
}

async function distil(story: Story, options: DistilOptions, own: LocalDistillerOptions): Promise<Draft> {
  const breathe = breather(options.signal, own.pause);
  await breathe(0);
  const language = languageOf(story);
  const pack = languagePack(language);
  const reading = await readCandidates(story, pack, breathe);
  const cluster = countCluster(reading, pack);
  await breathe(cluster.words);
  const values = gramValues(cluster, own.weights ?? weights, options.words, TUNING);
  await breathe(cluster.words);
  const units = makeUnits(cluster.candidates);
  const lede = chooseLede(cluster, units, values, pack, options.words);
  const ids = selectSentences({
    cluster,
    units,
    values,
    words: options.words,
    tuning: TUNING,
    outletOf: (article) => story.voices[article]?.independentOutlet ?? article,
    ...(lede === undefined ? {} : { fixed: [lede.id] }),
  });
  await breathe(cluster.words);
  const chosen = ids.flatMap((id) => cluster.candidates[id] ?? []).filter((c) => c !== lede);
  const passages = makePassages(chosen).sort(
    (a, b) => (a.sentences[0]?.position ?? 0) - (b.sentences[0]?.position ?? 0),
  );
  const sentences = passages.flatMap((p) => p.sentences.map((c) => draftSentence(c)));
  return {
    engine: { kind: 'local', requestsMade: 0 },
    language,
    headline: story.articles.find((a) => a.headline !== '')?.headline ?? lede?.text ?? '',
    dateline: {},
    lede: lede === undefined ? [] : [draftSentence(lede)],
    keyDetails: [],
    sections:
      sentences.length > 0
        ? [{ kind: 'what-happened', heading: pack.headings.whatHappened, blocks: [{ type: 'sentences', sentences }] }]
        : [],
    timeline: [],
    notEstablished: [],
    wordsRead: reading.wordsRead,
  };
}

function breather(signal: AbortSignal | undefined, pause: (() => Promise<void>) | undefined): Breathe {
  let work = 0;
  return async (words) => {
    throwIfCancelled(signal);
    work += words;
    if (pause === undefined || work < WORDS_BETWEEN_PAUSES) return;
    work = 0;
    await pause();
    throwIfCancelled(signal);
  };
}
