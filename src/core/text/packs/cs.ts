import { makePack } from './language-pack.ts';

export const cs = makePack('cs', {
  stop: `a aby ale ani ano asi až bez bude budou by byl byla byli bylo byly být co což či dále do ho i já jak jako je
    jeho jej její jejich jejichž jen ještě ji jich jim jiné již jsem jsme jsou jste k kam kde kdo když ke která
    které kterou který kteří ku má mají mezi mi mít mně mu může na nad nám napište náš ne nebo nechť než nic není o
    od on ona oni ono pak po pod podle pokud pouze práve pro proč proto protože před přes při s se si sice svá své
    svůj ta tak také takže tato te tedy ten tento teto ti tím tímto to tohle toho tom tomto tomu toto tu tuto ty
    tyto u už v vám váš ve více však všechny vy z za zda ze že zpět jeden dva řekl uvedl`,
  abbreviations: `p pan prof dr mgr ing bc judr mudr doc např tzv atd apod str č čl tj resp cca mil mld tis hod min sv ul nám gen
    plk kpt r tel ph.d csc`,
  speech: `řekl řekla říká uvedl uvedla uvádí prohlásil prohlásila oznámil oznámila dodal dodala sdělil sdělila vysvětlil
    vysvětlila potvrdil potvrdila varoval kritizoval obvinil napsal tvrdí podotkl zdůraznil připomněl odmítl slíbil`,
  pointers: `on ona oni ono to ten ta tento tato toto tito tyto jeho její jejich jim jí mu tím tomu tak`,
  connectives: `ale|však|avšak|nicméně|přesto|navíc|také|rovněž|tedy|proto|pak|potom|nakonec|mezitím|zatímco|naopak|a|protože|například|zároveň|poté|předtím|dále|tak|i`,
  persons: `já mě můj moje my nás nám náš naše tvůj vy vás vám váš vaše`,
  definites: `ten ta to tento tato toto`,
  bareNouns: `společnost firma skupina muž žena podezřelý oběť tým strana zákon zpráva dohoda rozhodnutí prezident ministr
    starosta soudce soud policie incident útok nehoda`,
  future: `bude budou má mají plánuje plánují očekává zítra příští měl měla mohl mohla mohli`,
  past: `loni|v minulosti|před lety|minulý rok|minulý měsíc|dříve|od té doby|v minulém roce`,
  boilerplate: `čtěte také|čtěte více|klikněte|přihlaste se|newsletter|reklama|všechna práva vyhrazena|foto:|sledujte
    nás|sdílet|copyright|cookies`,
  headings: {
    whatHappened: 'Co se stalo',
    reactions: 'Reakce',
    whatsNext: 'Co bude dál',
    background: 'Souvislosti',
    more: 'Dále',
  },
  labels: { where: 'Kde', when: 'Kdy' },
});
