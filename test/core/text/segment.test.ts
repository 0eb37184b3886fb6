import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../../src/core/article-from-text.ts';
import { hasFinalStop, opensQuotation, segmentSentences } from '../../../src/core/text/segment.ts';

function sentencesOf(text: string, lang = 'en'): string[] {
  return segmentSentences({ ...articleFromText({ text }), lang }).map((s) => s.text);
}

describe('segmentSentences', () => {
  it('does not cut after titles, initials and abbreviations', () => {
    expect(sentencesOf('Dr. M. Quist of St. Orlan’s spoke at 9 a.m. on Nov. 19. Capt. Reyk did not.')).toEqual([
      'Dr. M. Quist of St. Orlan’s spoke at 9 a.m. on Nov. 19.',
      'Capt. Reyk did not.',
    ]);
  });

  it('cuts after a country’s initials only where a new sentence starts', () => {
    expect(sentencesOf('He moved to the U.S. The bill failed.')).toHaveLength(2);
    expect(sentencesOf('The U.S. Senate voted.')).toHaveLength(1);
  });

  it('keeps a quotation of several sentences with the words that say who speaks', () => {
    const text = '"We are here. We will stay," said Lena Askov. The crowd left.';
    expect(sentencesOf(text)).toEqual(['"We are here. We will stay," said Lena Askov.', 'The crowd left.']);
  });

  it('leaves a quotation that its paragraph never closes alone', () => {
    expect(sentencesOf('“We are here. We will stay. We mean it.')).toHaveLength(3);
  });

  it('cuts Chinese, Japanese, Hindi and Arabic at their own full stops', () => {
    expect(sentencesOf('大桥周四关闭。工程师发现了裂缝。', 'zh')).toHaveLength(2);
    expect(sentencesOf('橋は木曜日に閉鎖された。技術者が亀裂を見つけた。', 'ja')).toHaveLength(2);
    expect(sentencesOf('पुल गुरुवार को बंद हुआ। इंजीनियरों ने दरारें पाईं।', 'hi')).toHaveLength(2);
    expect(sentencesOf('أغلق الجسر يوم الخميس. هل وجد المهندسون شقوقا؟', 'ar')).toHaveLength(2);
  });

  it('gives spans that hold exactly the text, in order, without overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const article = articleFromText({ text });
        let last = 0;
        for (const s of segmentSentences(article)) {
          expect(article.text.slice(s.start, s.end)).toBe(s.text);
          expect(s.start).toBeGreaterThanOrEqual(last);
          last = s.end;
        }
      }),
    );
  });

  it('takes an endless block in pieces', () => {
    const pieces = segmentSentences(articleFromText({ text: 'word '.repeat(20_000) }));
    expect(pieces.length).toBeGreaterThan(1);
  });
});

describe('opensQuotation', () => {
  it.each([
    ['“open', true],
    ['“closed”', false],
    ['"open', true],
    ['"closed" and "again"', false],
    ['«ouvert', true],
    ['no quotation', false],
  ])('%s: %s', (text, open) => {
    expect(opensQuotation(text)).toBe(open);
  });
});

describe('hasFinalStop', () => {
  it('knows the stops of many scripts, behind closing quotes too', () => {
    for (const text of ['Done.', 'Done.”', '完了。', 'समाप्त।', 'انتهى؟', '「はい。」'])
      expect(hasFinalStop(text)).toBe(true);
    for (const text of ['A headline', 'A list:', '']) expect(hasFinalStop(text)).toBe(false);
  });
});
