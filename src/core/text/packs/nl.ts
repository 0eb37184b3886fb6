import { makePack } from './language-pack.ts';

export const nl = makePack('nl', {
  stop: `aan al alle als bij daar dan dat de den der deze die dit doch doen door dus een en er ge geen haar had hadden
    heb hebben heeft hem het hier hij hoe hun ik in is ja je kan kon kunnen maar me meer men met mij mijn moet na
    naar niet niets nog nu of om omdat onder ons ook op over reeds te tegen toch toen tot tussen u uit uw van veel
    voor want waren was wat we wel werd werden wie wil word worden wordt ze zei zelf zich zij zijn zo zonder zou
    volgens`,
  abbreviations: `dhr mevr mw dr prof mr ir ing drs st nr blz bijv enz etc d.w.z o.a jl jan feb mrt apr jun jul aug sep sept okt
    nov dec`,
  speech: `zei zegt zeggen verklaarde verklaart meldde meldt stelde stelt vertelde vertelt schreef schrijft waarschuwde
    benadrukte voegde kondigde reageerde antwoordde noemde erkende beschuldigde bekritiseerde eiste beloofde liet
    bevestigde aldus`,
  pointers: `hij zij ze het dit dat deze die hem haar hen hun zijn daarmee daarbij daarvoor daarom daarna hierdoor hiermee`,
  connectives: `maar|echter|toch|bovendien|ook|daarnaast|verder|dus|daarom|dan|daarna|vervolgens|ten
    slotte|intussen|ondertussen|daarentegen|en|want|bijvoorbeeld|zo|zelfs|tegelijkertijd|later|eerder|toen|niettemin|overigens|hoewel
    dat`,
  persons: `ik mij me mijn wij we ons onze jij je jou jouw u uw jullie`,
  definites: `de het deze dit die dat`,
  bareNouns: `bedrijf onderneming groep man vrouw verdachte slachtoffer team partij plan wet rapport akkoord besluit president
    minister burgemeester rechter rechtbank politie incident aanval ongeluk maatregel`,
  future: `zal zullen moet gepland verwacht morgen volgende komende binnenkort zou zouden`,
  past: `vorig jaar|jaren geleden|vorige maand|eerder dit jaar|in het verleden|al jaren|destijds|afgelopen jaar`,
  boilerplate: `lees ook|lees meer|klik hier|abonneer|nieuwsbrief|advertentie|alle rechten voorbehouden|foto:|volg ons|deel
    dit|copyright|cookies|bekijk de video`,
  headings: {
    whatHappened: 'Wat er gebeurde',
    reactions: 'Reacties',
    whatsNext: 'Hoe het verdergaat',
    background: 'Achtergrond',
    more: 'Verder',
  },
  labels: { where: 'Waar', when: 'Wanneer' },
});
