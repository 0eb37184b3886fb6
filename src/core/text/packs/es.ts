import { makePack } from './language-pack.ts';

export const es = makePack('es', {
  stop: `a al algo algunas algunos ante antes aquel aquella como con contra cual cuando de del desde donde dos durante e
    el ella ellas ellos en entre era eran es esa esas ese eso esos esta está están estas este esto estos fue fueron
    ha han había habían hasta hay la las le les lo los más mas me mi mientras muy nada ni no nos nosotros o os otra
    otras otro otros para pero poco por porque que qué quien quién se sea según ser será serán si sido sin sobre
    solo sólo son su sus también tan tanto te tiene tienen todo toda todos todas tras tu tus un una unas uno unos ya
    y yo dijo puede pueden hacer hace cada`,
  abbreviations: `sr sra srta srs dr dra d dña ud uds etc núm pág av avda c vol ee.uu ee uu art gral tte sto sta ene feb mar abr
    may jun jul ago sept oct nov dic`,
  speech: `dijo dice afirmó afirma aseguró asegura señaló señala explicó explica añadió añade agregó declaró indicó
    manifestó anunció denunció criticó acusó advirtió recordó destacó sostuvo comentó escribió respondió lamentó
    reconoció subrayó apuntó insistió exigió prometió confirmó expresó`,
  pointers: `él ella ellos ellas esto eso este esta estos estas ese esa esos esas aquel aquella aquello ello su sus`,
  connectives: `pero|sin embargo|no obstante|además|también|así|por tanto|por lo tanto|por ello|por eso|en cambio|por su
    parte|por otra parte|por otro lado|asimismo|entonces|luego|después|finalmente|en efecto|de hecho|aun
    así|mientras tanto|y|por ejemplo|en este sentido|de esta forma|de este modo|a su vez|en tanto|al mismo
    tiempo|incluso`,
  persons: `yo me mi mis conmigo nosotros nosotras nos nuestro nuestra nuestros nuestras tú te tu tus usted ustedes vosotros`,
  definites: `el la los las este esta estos estas`,
  bareNouns: `empresa compañía grupo hombre mujer sospechoso víctima equipo partido proyecto ley informe acuerdo decisión
    presidente ministro alcalde juez tribunal policía incidente ataque accidente medida`,
  future: `será serán deberá deberán podrá podrán prevé previsto prevista previstos próximo próxima mañana podría podrían
    va van espera`,
  past: `el año pasado|hace años|el mes pasado|anteriormente|en el pasado|desde hace|en aquel entonces|hace un año`,
  boilerplate: `lee también|lea también|haz clic|suscríbete|boletín|publicidad|todos los derechos
    reservados|foto:|síguenos|compartir en|copyright|cookies|más información|ver video|ver vídeo`,
  headings: {
    whatHappened: 'Qué ocurrió',
    reactions: 'Reacciones',
    whatsNext: 'Qué sigue',
    background: 'Antecedentes',
    more: 'Además',
  },
  labels: { where: 'Dónde', when: 'Cuándo' },
});
