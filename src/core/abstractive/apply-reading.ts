import type { Brief, Section, Sentence } from '../brief.ts';
import { recountNotes } from '../recount-notes.ts';
import { countWords } from '../text/count-words.ts';
import type { Reading } from './second-reading.ts';

/** Answers that count, by the claim's text. */
export type Answers = Map<string, Reading>;

/** The brief with its verdicts changed as the answers say, and the change reported; what was not asked stays as it was. */
export function withAnswers(
  brief: Brief,
  asked: readonly Sentence[],
  answers: ReadonlyMap<string, Reading>,
  onUnsupported: 'mark' | 'drop',
): Brief {
  const texts = new Set(asked.map((s) => s.text));
  const moved = { confirmed: new Set<string>(), contradicted: new Set<string>() };
  const read = (sentence: Sentence): Sentence[] => {
    const reading = texts.has(sentence.text) ? answers.get(sentence.text) : undefined;
    if (reading === undefined || sentence.verdict !== 'partial') return [sentence];
    moved[reading.answer === 'yes' ? 'confirmed' : 'contradicted'].add(keyOf(sentence));
    if (reading.answer === 'yes') return [{ ...sentence, verdict: 'supported', reasons: [] }];
    if (onUnsupported === 'drop') return [];
    const found = sentence.reasons[0]?.found ?? '';
    return [
      { ...sentence, verdict: 'unsupported', reasons: [{ kind: 'unmatched', found, inSources: [reading.words] }] },
    ];
  };
  const lede = brief.lede.flatMap(read);
  const sections = brief.sections.flatMap((section): Section[] => {
    const blocks = section.blocks
      .map((block) => ({ ...block, sentences: block.sentences.flatMap(read) }))
      .filter((block) => block.sentences.length > 0);
    return blocks.length === 0 ? [] : [{ ...section, blocks }];
  });
  const timeline = brief.timeline.flatMap((entry) =>
    read(entry.sentence)
      // a timeline holds nothing that the sources don't bear out
      .filter((sentence) => sentence.verdict !== 'unsupported')
      .map((sentence) => ({ ...entry, sentence })),
  );
  const [confirmed, contradicted] = [moved.confirmed.size, moved.contradicted.size];
  const { checks } = brief;
  const prose = [...lede, ...sections.flatMap((s) => s.blocks.flatMap((b) => b.sentences))];
  const answered = asked.flatMap((s) => answers.get(s.text)?.answer ?? []);
  return {
    ...brief,
    lede,
    sections,
    timeline,
    checks: {
      ...checks,
      supported: checks.supported + confirmed,
      partial: checks.partial - confirmed - contradicted,
      unsupported: checks.unsupported + (onUnsupported === 'mark' ? contradicted : 0),
      dropped: checks.dropped + (onUnsupported === 'drop' ? contradicted : 0),
      secondReading: {
        asked: asked.length,
        confirmed: answered.filter((answer) => answer === 'yes').length,
        contradicted: answered.filter((answer) => answer === 'no').length,
        undecided: asked.length - answered.length,
      },
    },
    notes: recountNotes(brief.notes, {
      'sentences-marked': prose.filter((s) => s.verdict === 'unsupported').length,
      'sentences-dropped': checks.dropped + (onUnsupported === 'drop' ? contradicted : 0),
    }),
    stats: { ...brief.stats, wordsWritten: prose.reduce((sum, s) => sum + countWords(s.text), 0) },
  };
}

function keyOf({ text, citations }: Sentence): string {
  return JSON.stringify([text, citations]);
}
