import { makePack } from './language-pack.ts';

export const de = makePack('de', {
  stop: `aber alle allem allen aller alles als also am an ander andere anderen anderer auch auf aus bei beim bin bis bist
    da damit dann das dass dem den denn der des dessen deren dich die dies diese diesem diesen dieser dieses doch
    dort du durch ein eine einem einen einer eines er es etwas euch für gegen gewesen hab habe haben hat hatte
    hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in indem ins ist jede jedem jeden jeder
    jedes jener jetzt kann kein keine keinem keinen keiner können könnte laut man manche mehr mein meine mich mir
    mit muss nach nicht nichts noch nun nur ob oder ohne sehr sei sein seine seinem seinen seiner seit sich sie sind
    so solche soll sollen sollte sondern sonst über um und uns unser unter viel vom von vor war waren warst was weg
    weil weiter welche welchem welchen welcher wenn werde werden wie wieder will wir wird wo wollen worden wurde
    wurden zu zum zur zwar zwischen sagte`,
  abbreviations: `dr prof hr fr hrn nr st str bzw ca usw z.b z b d.h u.a u a evtl ggf inkl vgl abs art bd jh mio mrd min std tel
    mr mrs gen jan feb apr jun jul aug sep sept okt nov dez s`,
  speech: `sagte sagt erklärte erklärt betonte betont teilte mitteilte kündigte forderte fordert warnte warnt kritisierte
    kritisiert berichtete berichtet schrieb schreibt meinte meint fügte räumte bestätigte bestätigt behauptete lobte
    wies äußerte antwortete versprach verurteilte begrüßte`,
  pointers: `er sie es dies das diese dieser dieses diesem diesen jener jene jenes ihm ihr ihnen ihn deren dessen sein seine
    ihre damit dabei dafür dagegen daran darauf daraus darin darüber davon dazu dadurch danach deshalb deswegen
    daher`,
  connectives: `aber|jedoch|doch|dennoch|trotzdem|außerdem|zudem|auch|ferner|allerdings|hingegen|daher|deshalb|deswegen|somit|also|dann|danach|anschließend|schließlich|inzwischen|unterdessen|dagegen|vielmehr|und|denn|zum
    beispiel|so|sogar|ebenso|gleichzeitig|zuvor|später|damals|demnach|nun|dort|hinzu`,
  persons: `ich mir mich mein meine meinen wir uns unser unsere unseren du dich dir dein deine`,
  definites: `der die das dieser diese dieses`,
  bareNouns: `unternehmen firma gruppe mann frau verdächtige opfer team partei plan gesetz bericht studie entscheidung
    präsident minister bürgermeister richter gericht polizei vorfall angriff unfall maßnahme konzern mannschaft`,
  future: `wird werden soll sollen geplant erwartet vorgesehen könnte könnten morgen nächste nächsten nächster künftig
    demnächst`,
  past: `im vergangenen jahr|vor jahren|im vorjahr|zuvor|in der vergangenheit|seit jahren|letztes jahr|im vergangenen
    monat|damals`,
  boilerplate: `lesen sie auch|lesen sie mehr|mehr zum thema|hier klicken|newsletter|anzeige|alle rechte
    vorbehalten|foto:|bild:|folgen sie uns|abonnieren|cookies|jetzt anmelden|zur startseite|teilen sie`,
  headings: {
    whatHappened: 'Was geschah',
    reactions: 'Reaktionen',
    whatsNext: 'Wie es weitergeht',
    background: 'Hintergrund',
    more: 'Außerdem',
  },
  labels: { where: 'Wo', when: 'Wann' },
});
