const groups = (list: string): ReadonlyMap<string, string> => {
  const map = new Map<string, string>();
  for (const line of list.trim().split('\n')) {
    const names = line
      .trim()
      .split(',')
      .map((n) => n.trim());
    for (const name of names) map.set(name, names[0] ?? name);
  }
  return map;
};

/** Names of one thing: countries with their adjectives and short forms, parties, bodies; lower case. */
const ALIASES = groups(`
  united states,us,u.s,usa,u.s.a,america,american,americans
  united kingdom,uk,u.k,britain,british,briton,britons,great britain
  england,english
  scotland,scottish,scot,scots
  wales,welsh
  ireland,irish
  european union,eu,e.u
  united nations,un,u.n
  france,french
  germany,german,germans
  spain,spanish,spaniard
  italy,italian,italians
  greece,greek,greeks
  netherlands,dutch,holland
  belgium,belgian,belgians
  switzerland,swiss
  sweden,swedish,swede,swedes
  norway,norwegian,norwegians
  denmark,danish,dane,danes
  finland,finnish,finn,finns
  poland,polish,pole,poles
  turkey,turkish,turk,turks,türkiye
  russia,russian,russians,moscow
  ukraine,ukrainian,ukrainians,kyiv,kiev
  china,chinese,beijing
  japan,japanese
  korea,korean,koreans
  india,indian,indians
  pakistan,pakistani,pakistanis
  afghanistan,afghan,afghans
  iraq,iraqi,iraqis
  iran,iranian,iranians
  israel,israeli,israelis
  palestine,palestinian,palestinians
  egypt,egyptian,egyptians
  syria,syrian,syrians
  lebanon,lebanese
  saudi arabia,saudi,saudis
  australia,australian,australians
  new zealand,kiwi
  canada,canadian,canadians
  mexico,mexican,mexicans
  brazil,brazilian,brazilians
  argentina,argentine,argentinian
  chile,chilean,chileans
  cuba,cuban,cubans
  philippines,filipino,filipinos,philippine
  thailand,thai,thais
  vietnam,vietnamese
  portugal,portuguese
  peru,peruvian,peruvians
  republican,republicans,gop,g.o.p
  democrat,democrats,democratic
  conservative,conservatives,tory,tories
  washington,white house
  television,tv
  california,calif
  pennsylvania,pa,penn
  massachusetts,mass
  connecticut,conn
  florida,fla
  washington,wash
  saint,st
`);

/** Titles and roles that stand beside a name and are no part of it; lower case, without a full stop. */
const TITLES = new Set(
  `mr mrs ms miss dr prof professor sir dame lord lady president premier prime minister vice chancellor king queen prince
  princess pope senator sen representative rep congressman congresswoman governor gov mayor judge justice sheriff chief
  officer captain capt colonel col general gen lieutenant lt sergeant sgt major maj commander cmdr cpl corporal private
  inspector detective superintendent constable secretary ambassador attorney spokesman spokeswoman spokesperson director
  chairman chairwoman chair ceo executive coach manager reverend rev father sister brother bishop archbishop cardinal rabbi
  imam sheikh ayatollah former ex acting deputy assistant senior junior petty admiral first second foreign home finance
  defence defense interior health the a an lt. gov.`.split(/\s+/),
);

/** The one form under which aliases of a name are compared; itself where it has none. */
export function canonicalName(name: string): string {
  const lower = name.toLowerCase().replace(/\.$/, '');
  return ALIASES.get(lower) ?? lower;
}

/** Whether a word is one of several names of one country, party or body. */
export function isAlias(name: string): boolean {
  return ALIASES.has(name.toLowerCase().replace(/\.$/, ''));
}

export function isTitle(word: string): boolean {
  return TITLES.has(word.toLowerCase().replace(/\.$/, ''));
}

/** Short forms of given names that mean the same person. */
const SHORT = new Map(
  `bob=robert rob=robert bill=william will=william jim=james jimmy=james mike=michael tom=thomas dick=richard rick=richard
  joe=joseph dan=daniel dave=david steve=stephen steven=stephen chris=christopher matt=matthew tony=anthony ted=edward
  ed=edward liz=elizabeth beth=elizabeth kate=katherine katie=katherine sue=susan meg=margaret maggie=margaret ben=benjamin
  nick=nicholas sam=samuel alex=alexander andy=andrew greg=gregory jeff=jeffrey ken=kenneth ron=ronald tim=timothy
  pat=patrick ray=raymond don=donald larry=lawrence jerry=gerald jenny=jennifer jen=jennifer barb=barbara deb=deborah
  bernie=bernard vicky=victoria fred=frederick charlie=charles chuck=charles hank=henry harry=henry jack=john peggy=margaret`
    .split(/\s+/)
    .map((pair): [string, string] => {
      const [short = '', full = ''] = pair.split('=');
      return [short, full];
    }),
);

export function givenName(name: string): string {
  const lower = name.toLowerCase();
  return SHORT.get(lower) ?? lower;
}
