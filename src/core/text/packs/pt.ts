import { makePack } from './language-pack.ts';

export const pt = makePack('pt', {
  stop: `a à ao aos aquela aquele aqueles as às até com como da das de dela dele deles depois do dos e é ela elas ele
    eles em entre era eram essa essas esse esses esta está estão estas este estes eu foi foram há isso isto já lhe
    lhes mais mas me mesmo meu minha muito na nas nem no nos nós não num numa o os ou para pela pelas pelo pelos por
    porque qual quando que quem se seja sem ser será seu seus só sob sobre sua suas também tem têm teu tinha um uma
    umas uns você vocês vos ter havia são ainda cada segundo após disse pode onde`,
  abbreviations: `sr sra srs dr dra d dom prof profa exmo av r etc núm pág vol art eua jan fev mar abr mai jun jul ago set out nov
    dez`,
  speech: `disse diz afirmou afirma declarou explicou acrescentou informou anunciou destacou ressaltou garantiu alertou
    criticou acusou lembrou comentou escreveu respondeu lamentou reconheceu defendeu considerou sublinhou referiu
    contou confirmou prometeu`,
  pointers: `ele ela eles elas isto isso aquilo este esta estes estas esse essa esses essas seu sua seus suas`,
  connectives: `mas|porém|contudo|no entanto|entretanto|todavia|além disso|também|assim|portanto|por
    isso|então|depois|finalmente|por sua vez|por outro lado|enquanto isso|ainda assim|de fato|e|por exemplo|da mesma
    forma|ao mesmo tempo|já|em seguida`,
  persons: `eu me mim meu minha meus minhas nós nos nosso nossa nossos nossas você vocês tu te teu`,
  definites: `o a os as este esta esse essa`,
  bareNouns: `empresa companhia grupo homem mulher suspeito vítima equipe partido projeto lei relatório acordo decisão
    presidente ministro prefeito juiz tribunal polícia incidente ataque acidente medida`,
  future: `será serão deve devem deverá deverão previsto prevista próximo próxima amanhã poderá poderão vai vão`,
  past: `no ano passado|há anos|no mês passado|anteriormente|no passado|desde então|na época`,
  boilerplate: `leia também|leia mais|clique aqui|assine|newsletter|publicidade|todos os direitos
    reservados|foto:|siga-nos|compartilhe|copyright|cookies|saiba mais|veja o vídeo`,
  headings: {
    whatHappened: 'O que aconteceu',
    reactions: 'Reações',
    whatsNext: 'O que vem a seguir',
    background: 'Contexto',
    more: 'Além disso',
  },
  labels: { where: 'Onde', when: 'Quando' },
});
