import type { ServedQuestion } from './question.ts';

export interface SourceLine {
  readonly labels: readonly string[];
  readonly text: string;
}

/** The numbered source sentences of a prompt, as any model would see them. */
export function sourceLinesOf(user: string): SourceLine[] {
  return [...user.matchAll(/^([A-Z]+\d+(?:=[A-Z]+\d+)*) (.+)$/gm)].map(([, labels = '', text = '']) => ({
    labels: labels.split('='),
    text,
  }));
}

export interface WrittenSentence {
  readonly text: string;
  readonly cites: readonly string[];
  readonly party: string;
  readonly speaker: string;
}

export interface WrittenBrief {
  headline: string;
  place: string;
  eventDate: { iso: string; asWritten: string };
  lede: WrittenSentence[];
  details: { label: string; value: string; cites: readonly string[] }[];
  sections: { kind: string; heading: string; sentences: WrittenSentence[] }[];
  timeline: { iso: string; asWritten: string; text: string; cites: readonly string[] }[];
  unknown: string[];
}

/** What a careful model would write: sentences of the sources as they stand, with their numbers. */
export function writeBrief({ system, user }: ServedQuestion): WrittenBrief {
  const wanted = Number(/about (\d+) words/.exec(system)?.[1] ?? 200);
  const lines = sourceLinesOf(user).filter(({ text }) => /[.!?”"]$/.test(text) && text.split(' ').length >= 6);
  const sentences: WrittenSentence[] = [];
  let words = 0;
  for (const { text, labels } of lines) {
    if (words > wanted) break;
    sentences.push({ text, cites: labels.slice(0, 1), party: '', speaker: '' });
    words += text.split(/\s+/).length;
  }
  const headline = /^# [A-Z]+ \| .*\| (.+)$/m.exec(user)?.[1] ?? sentences[0]?.text ?? '';
  const said = sentences.slice(1).filter(({ text }) => /["“]/.test(text));
  return {
    headline,
    place: '',
    eventDate: { iso: '', asWritten: '' },
    lede: sentences.slice(0, 1),
    details: [],
    sections: [
      {
        kind: 'what-happened',
        heading: 'What happened',
        sentences: sentences.slice(1).filter((s) => !said.includes(s)),
      },
      { kind: 'reactions', heading: 'Reactions', sentences: said },
    ].filter((section) => section.sentences.length > 0),
    timeline: [],
    unknown: [],
  };
}

/** Every sentence of a brief, changed. */
export function changeSentences(brief: WrittenBrief, change: (text: string) => string): WrittenBrief {
  const all = (sentences: readonly WrittenSentence[]) => sentences.map((s) => ({ ...s, text: change(s.text) }));
  return {
    ...brief,
    lede: all(brief.lede),
    sections: brief.sections.map((section) => ({ ...section, sentences: all(section.sentences) })),
  };
}

/** The reply of a careful model to any of our questions. */
export function writeReply(question: ServedQuestion): string {
  const { user } = question;
  if (user.endsWith('Choose.')) {
    const most = Number(/at most (\d+) sentences/.exec(question.system)?.[1] ?? 5);
    return JSON.stringify({
      keep: sourceLinesOf(user)
        .slice(0, most)
        .map((line) => line.labels[0]),
    });
  }
  if (/Mend sentences 1 to \d+\.$/.test(user)) return JSON.stringify({ sentences: [] });
  if (user.endsWith('Write the brief.')) return JSON.stringify(writeBrief(question));
  return 'OK';
}
