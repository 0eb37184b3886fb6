import { makePack } from './language-pack.ts';

export const fr = makePack('fr', {
  stop: `au aux avec ce ces cet cette dans de des du elle elles en et eux il ils je la le les leur leurs lui ma mais me
    même mes moi mon ne nos notre nous on ou où par pas pour qu que qui quoi sa sans se ses si son sont sous sur ta
    te tes toi ton tu un une vos votre vous c d j l m n s t y été étée étées étés étant être suis es est sommes êtes
    était étaient étions sera seront serait seraient fut furent soit ai as avons avez ont avait avaient aura auront
    aurait ait ayant eu eue comme plus moins très aussi après avant entre contre depuis dont donc or ni car alors
    ainsi selon fait faire peut tout tous toute toutes autre autres deux lors vers chez déjà encore bien cela ceux
    celle celui dit`,
  abbreviations: `m mm mme mlle mlles dr pr st ste av bd etc cf p pp vol no n° art env min max éd janv févr avr juil sept oct nov
    déc`,
  speech: `dit dire déclaré déclare affirmé affirme ajouté ajoute expliqué explique annoncé annonce indiqué indique estimé
    estime précisé précise assuré assure souligné souligne rappelé rappelle dénoncé dénonce critiqué salué accusé
    averti écrit écrivait confié lancé répondu regretté promis exigé reconnu jugé martelé conclu`,
  pointers: `il elle ils elles celui-ci celle-ci ceux-ci celles-ci cela ceci ce cet cette ces celui celle ceux ça lui leur
    leurs son sa ses`,
  connectives: `mais|cependant|toutefois|pourtant|néanmoins|en outre|de plus|par
    ailleurs|ainsi|donc|alors|or|aussi|ensuite|puis|enfin|en effet|au contraire|en revanche|d'autre part|de son
    côté|de leur côté|par conséquent|en conséquence|c'est pourquoi|dans ce contexte|dans ce cadre|quant à|malgré
    cela|à cet effet|et|car|par exemple|autrement dit`,
  persons: `je j'ai nous notre nos vous votre vos mon ma mes moi tu ton ta tes`,
  definites: `le la les l' ce cet cette ces`,
  bareNouns: `entreprise société groupe homme femme suspect victime équipe parti projet loi rapport accord décision président
    ministre maire juge tribunal police incident attaque accident texte mesure`,
  future: `sera seront devrait devraient doit doivent prévu prévue prévus prévues attendu attendue prochain prochaine
    demain pourrait pourraient va vont`,
  past: `l'an dernier|l'année dernière|il y a|le mois dernier|auparavant|par le passé|depuis des années|à l'époque`,
  boilerplate: `lire aussi|à lire aussi|cliquez ici|abonnez-vous|inscrivez-vous|newsletter|publicité|tous droits réservés|crédit
    photo|photo :|suivez-nous|partager sur|copyright|cookies|en savoir plus|vidéo ci-dessous`,
  headings: {
    whatHappened: 'Les faits',
    reactions: 'Réactions',
    whatsNext: 'La suite',
    background: 'Contexte',
    more: 'Autres éléments',
  },
  labels: { where: 'Où', when: 'Quand' },
});
