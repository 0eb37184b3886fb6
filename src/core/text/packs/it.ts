import { makePack } from './language-pack.ts';

export const it = makePack('it', {
  stop: `a ad ai al alla alle allo anche avere aveva avevano c che chi ci come con contro cui da dai dal dalla dalle
    dallo degli dei del dell della delle dello di dopo dove due e è ed era erano essere fa fra fu furono gli ha
    hanno i il in io l la le lei li lo loro lui ma mi mia mio molto ne né nei nel nella nelle nello noi non nostra
    nostro o ogni per perché più poi prima quale quando quanto quella quelle quelli quello questa queste questi
    questo qui quindi se sé secondo senza si sia sono sta stata state stati stato su sua sue sugli sui sul sulla suo
    suoi tra tutti tutto un una uno vi voi ha detto può`,
  abbreviations: `sig sigg dott dr prof avv ing on sen s st ecc pag vol art n tel gen feb mar apr mag giu lug ago set sett ott nov
    dic`,
  speech: `detto dice dichiarato affermato spiegato aggiunto annunciato sottolineato ricordato scritto commentato accusato
    criticato avvertito sostenuto risposto ribadito ammesso precisato riferito confermato afferma spiega aggiunge
    dichiara`,
  pointers: `lui lei egli ella esso essa essi esse loro ciò questo questa questi queste quello quella quelli quelle suo sua
    suoi sue`,
  connectives: `ma|però|tuttavia|inoltre|anche|così|quindi|dunque|perciò|poi|infine|invece|intanto|nel frattempo|d'altra
    parte|dal canto suo|infatti|comunque|e|ad esempio|allo stesso tempo|pertanto|nonostante ciò`,
  persons: `io me mi mio mia miei mie noi nostro nostra nostri nostre tu te tuo tua voi vostro`,
  definites: `il lo la i gli le questo questa`,
  bareNouns: `azienda società gruppo uomo donna sospetto vittima squadra partito progetto legge rapporto accordo decisione
    presidente ministro sindaco giudice tribunale polizia incidente attacco misura`,
  future: `sarà saranno dovrà dovranno dovrebbe dovrebbero previsto prevista prossimo prossima domani potrebbe potrebbero`,
  past: `l'anno scorso|anni fa|il mese scorso|in precedenza|in passato|da anni|all'epoca|lo scorso anno`,
  boilerplate: `leggi anche|leggi di più|clicca qui|iscriviti|newsletter|pubblicità|tutti i diritti
    riservati|foto:|seguici|condividi|copyright|cookie|guarda il video|riproduzione riservata`,
  headings: {
    whatHappened: 'Che cosa è successo',
    reactions: 'Reazioni',
    whatsNext: 'Che cosa succede ora',
    background: 'Il contesto',
    more: 'Inoltre',
  },
  labels: { where: 'Dove', when: 'Quando' },
});
