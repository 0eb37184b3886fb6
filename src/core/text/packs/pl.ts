import { makePack } from './language-pack.ts';

export const pl = makePack('pl', {
  stop: `a aby ale albo ani aż bardzo bez bo być był była było były będzie będą by co czy dla do gdy gdzie go i ich ile
    im inne ja jak jako je jego jej jednak jest jeszcze jeśli już jest ją kiedy kto która które którego której który
    których którzy lub ma mają może między mnie mu na nad nam nas nie niż no o od on ona one oni oraz po pod podczas
    ponieważ poza przed przez przy również się są sobie swoje swój ta tak także tam te tego tej temu ten to tu tutaj
    tych tylko tym u w we więc wszystko wy z za że ze został została zostały powiedział według`,
  abbreviations: `p prof dr mgr inż hab ul al im św np tzn tj itd itp m.in ok godz min tys mln mld r w nr str gen płk sp st tel`,
  speech: `powiedział powiedziała mówi mówił mówiła oświadczył oświadczyła poinformował poinformowała dodał dodała
    podkreślił podkreśliła zaznaczył zaznaczyła stwierdził stwierdziła ocenił oceniła wyjaśnił wyjaśniła napisał
    napisała ostrzegł skrytykował oskarżył przyznał odpowiedział potwierdził zapowiedział`,
  pointers: `on ona ono oni one to ten ta te ci tego tej jego jej ich temu tym tam wtedy`,
  connectives: `ale|jednak|jednakże|niemniej|ponadto|poza
    tym|także|również|więc|dlatego|potem|następnie|wreszcie|tymczasem|natomiast|przeciwnie|i|a|bo|na
    przykład|jednocześnie|wcześniej|później|zatem|w związku z tym|z kolei|mimo to|dodatkowo`,
  persons: `ja mnie mi mój moja moje my nas nam nasz nasza nasze ty ciebie ci twój wy was wam wasz wasza`,
  definites: `ten ta to te ci`,
  bareNouns: `firma spółka grupa mężczyzna kobieta podejrzany ofiara drużyna partia projekt ustawa raport umowa decyzja
    prezydent minister burmistrz sędzia sąd policja incydent atak wypadek`,
  future: `będzie będą ma mają planuje planują jutro przyszłym następnym powinien powinna może mogą zostanie zostaną`,
  past: `w ubiegłym roku|lat temu|w przeszłości|w zeszłym roku|wcześniej|w ubiegłym miesiącu|rok temu|od lat`,
  boilerplate: `czytaj też|czytaj także|czytaj więcej|kliknij|zapisz się|newsletter|reklama|wszelkie prawa
    zastrzeżone|fot.|obserwuj nas|udostępnij|copyright|cookies|zobacz wideo`,
  headings: {
    whatHappened: 'Co się stało',
    reactions: 'Reakcje',
    whatsNext: 'Co dalej',
    background: 'Tło',
    more: 'Ponadto',
  },
  labels: { where: 'Gdzie', when: 'Kiedy' },
});
