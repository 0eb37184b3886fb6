import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../src/core/text/detect-language.ts';
import { LANGUAGE_PACKS, languagePack } from '../../../src/core/text/packs/index.ts';
import { termsOf } from '../../../src/core/text/terms.ts';

const INVENTED: Readonly<Record<string, string>> = {
  en: 'The bridge over the river was closed on Thursday after engineers had found cracks in it.',
  fr: 'Le pont sur la rivière a été fermé jeudi après que des ingénieurs y ont trouvé des fissures.',
  es: 'El puente sobre el río fue cerrado el jueves después de que los ingenieros encontraran grietas en él.',
  de: 'Die Brücke über den Fluss wurde am Donnerstag gesperrt, nachdem Ingenieure dort Risse gefunden hatten.',
  pt: 'A ponte sobre o rio foi fechada na quinta-feira depois que os engenheiros encontraram fissuras na estrutura.',
  it: 'Il ponte sul fiume è stato chiuso giovedì dopo che gli ingegneri hanno trovato delle crepe nella struttura.',
  nl: 'De brug over de rivier is donderdag gesloten nadat ingenieurs er scheuren in hadden gevonden.',
  cs: 'Most přes řeku byl ve čtvrtek uzavřen poté, co na něm inženýři našli trhliny, které se ještě zvětšují.',
  el: 'Η γέφυρα πάνω από τον ποταμό έκλεισε την Πέμπτη αφού οι μηχανικοί βρήκαν ρωγμές.',
  ru: 'Мост через реку был закрыт в четверг после того, как инженеры нашли на нем трещины.',
  pl: 'Most przez rzekę został w czwartek zamknięty po tym, jak inżynierowie znaleźli na nim pęknięcia.',
  ar: 'أغلق الجسر فوق النهر يوم الخميس بعد أن وجد المهندسون شقوقا في الجسر.',
  he: 'הגשר מעל הנהר נסגר ביום חמישי אחרי שהמהנדסים מצאו בו סדקים.',
  hi: 'नदी पर बना पुल गुरुवार को बंद कर दिया गया क्योंकि इंजीनियरों को उसमें दरारें मिलीं।',
  zh: '工程师发现裂缝后，河上的大桥于周四关闭。',
  ja: '技術者が亀裂を見つけたため、川に架かる橋は木曜日に閉鎖された。',
};

describe('language packs', () => {
  it('are there for sixteen languages, each found by its tag and by a region of it', () => {
    expect(LANGUAGE_PACKS.map((p) => p.lang).sort()).toEqual(Object.keys(INVENTED).sort());
    expect(languagePack('pt-BR').lang).toBe('pt');
    expect(languagePack('tlh').stopWords.size).toBe(0);
  });

  it.each(LANGUAGE_PACKS.map((p) => [p.lang, p] as const))(
    '%s holds lower-case words that texts can hold',
    (_, pack) => {
      for (const word of [...pack.stopWords, ...pack.pointers, ...pack.speechVerbs, ...pack.persons])
        expect(word).toBe(word.toLowerCase());
      for (const word of [...pack.connectives, ...pack.boilerplate, ...pack.past])
        expect(word).toBe(word.toLowerCase());
      expect(pack.stopWords.size).toBeGreaterThan(50);
      for (const heading of Object.values(pack.headings)) expect(heading).not.toBe('');
    },
  );

  it.each(Object.entries(INVENTED))('%s is recognised by its own words', (lang, text) => {
    expect(detectLanguage(text)).toBe(lang);
  });

  it('guesses nothing from text without words', () => {
    expect(detectLanguage('12:30 — 14 % 🙂')).toBeUndefined();
    expect(detectLanguage('')).toBeUndefined();
  });
});

describe('termsOf', () => {
  it('cuts at everything that is neither letter nor digit, and Chinese by words', () => {
    expect(termsOf('Don’t pay $1,200!')).toEqual(['don', 't', 'pay', '1', '200']);
    expect(termsOf('大桥关闭').length).toBeGreaterThan(1);
  });

  it('cuts a run that is no word', () => {
    expect(termsOf('x'.repeat(5000))[0]).toHaveLength(60);
  });
});
