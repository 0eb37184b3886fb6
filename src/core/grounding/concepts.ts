import { keyOf } from './terms.ts';

/**
 * What news counts, measures, pays and does: words of one line stand for one thing, lines of one block exclude each other
 * beside a figure (a toll of the dead is not one of the injured). Own list, English; light stems are taken when read.
 */
const CONCEPTS = `
# people
killed: kill killed killing die died dies dead death deaths toll fatality fatalities fatal perish perished bodies body claims lives drowned
injured: injure injured injuries injury hurt wound wounded hospitalised hospitalized casualties casualty burns concussion
missing: missing unaccounted
arrested: arrest arrested detain detained custody handcuffs caught catch capture captured seized
rescued: rescue rescued pluck plucked save saved winched refloated freed released back bring brought alive survivor survivors survive survived safe
evacuated: evacuate evacuated evacuation evacuees displaced homeless flee fled shelter
trapped: trap trapped stranded stuck buried cut-off
employed: employ employs employed workforce staff payroll employees
dismissed: layoff layoffs laid lay redundancies redundant dismiss dismissed sack sacked axe cut cuts
infected: case cases infected infections infection sick ill fever
vaccinated: vaccinated vaccinate jab jabs doses
charged: charge charged charges count counts
convicted: convict convicted guilty verdict
# crowd
attended: crowd attendance spectators fans audience visitors attend attended onlookers supporters
marched: march marched marchers protest protesters demonstrators demonstration rally participants
aboard: aboard passengers passenger board occupants crew onboard
voted: votes vote voted ballot ballots voters
signed: signature signatures petition signed
enrolled: volunteers enrolled participants patients trial
# money
price: price sold sell sells fetch fetched buy bought buyer acquire acquisition takeover bid offer auction purchase pay pays paid paying
worth: worth value valued valuation insured
cost: cost costs costing bill spent spend spending expense
budget: budget budgeted allocated earmarked
debt: debt debts owe owes owed liabilities arrears
lost: loss losses lost deficit
profit: profit profits earned earn earnings net surplus
revenue: revenue revenues sales turnover takings
fine: fine fined fines penalty
damages: damages award awarded compensation settlement
ransom: ransom hackers kidnappers
prize: jackpot prize winnings lottery
donated: donate donated donation donations pledge pledged raised aid grant grants
wage: pay wage wages salary salaries raise
tax: tax taxes duty levy tariff tariffs
order: contract order orders
rent: rent fare fares ticket tickets fee fees toll
# size
length: long length stretch
distance: away distance from off
height: tall high height altitude above elevation level gauge crest peak peaked surge stood reached
width: wide width across diameter
depth: deep depth
area: area burned burnt scorched hectares acres covers
weight: weigh weighs weighed weighing weight heavy
speed: speed gust gusts wind winds fast travelling doing
rain: rain rainfall
snow: snow snowfall
heat: temperature temperatures hot hottest heat thermometer degrees
magnitude: magnitude quake earthquake tremor richter
# share
turnout: turnout part participated participation
favour: favour favor yes backed approve approved majority
against: opposed no reject rejected
poll: poll survey surveyed pollster
inflation: inflation prices
growth: growth grew grow economy gdp
interest: rate rates interest
unemployment: unemployment jobless unemployed
shares: shares share stock stocks
efficacy: prevented prevent effective efficacy
# time
lasted: last lasted duration
closed: closed close shut closure
sentenced: sentence sentenced prison jail jailed imprisonment imprisoned
aged: old aged age
married: marriage married wed
waited: delay delayed delays late
# act
steal: steal stole stolen theft thieves burglary gone robbery robbed loot
recovered: recovered recover returned retrieved found
doors: gates gate doors door
open: open opened opens opening inaugurate inaugurated launch launched start started starts begin began begins
end: end ended ends finish finished
announce: announce announced announces publish published unveiled present presented
bury: buried funeral burial
born: born birth
meet: meet met meeting talks
sign: signed signing
arrive: arrive arrived arrives land landed landing
leave: leave left depart departed sail sailed
strike: strike strikes walkout walk stoppage stop stops
crash: crash crashed collide collided collision hit derail derailed derailment rails
explode: explode exploded explosion blast blew bomb
fire: fire blaze flames burning
collapse: collapse collapsed caved fell
resign: resign resigned resigns quit step stepped
elect: elect elected election
win: win won wins winner victory beat beats beaten triumph triumphed title
draw: draw drew drawn tie
appear: appear appeared hearing
play: play plays played concert music perform performs
trial: trial tried
# same
coast: coast shore seaside waterfront
ship: ship vessel ferry boat tanker freighter trawler yacht
plane: plane aircraft airliner jet seaplane
train: train express railway rail
car: car vehicle automobile
lorry: lorry truck van
road: road motorway highway street
house: house home homes building flat apartment residence
firm: firm company business maker manufacturer group corporation
worker: worker workers employee employees
pupil: pupil pupils student students schoolchildren
child: child children kid kids youngster youngsters
man: man men guy
woman: woman women
officer: officer officers police policeman cop cops
thief: thief thieves burglar burglars robber robbers gang
boss: chief head director leader boss manager chairman chairwoman chair president
doctor: doctor doctors physician surgeon medic
exam: exam examination test
money: money cash funds funding
plan: plan plans scheme project proposal
show: show shows reveal reveals revealed
law: law bill legislation act
parliament: parliament senate congress assembly lawmakers
town: town city village municipality
storm: storm hurricane cyclone typhoon tornado twister
bird: bird birds
goal: goal goals header
match: match game final fixture
team: team side squad
medal: medal medals gold silver bronze
film: film movie picture
book: book novel
song: song single
painting: painting paintings portrait picture canvas
museum: museum gallery
scientist: scientist scientists researcher researchers
study: study research
illness: illness disease virus
medicine: medicine drug vaccine
build: build built construct constructed erect
destroy: destroy destroyed levelled wrecked gutted flattened
discover: discover discovered found find spotted
drop: drop fell fall slid slumped sank lower down
climb: rise rose climbed climb up gained jump jumped increase increased
sink: sink sank sunk
shoot: shoot shot gunman
speak: spoke speech
begin: break broke erupt erupted
agree: agree agreed accept accepted
leak: leak leaked spill spilled spilt
dig: dig dug mined bored
member: member members
large: large largest big biggest record
new: new newest
first: first maiden
group: group party
country: country nation
`;

interface Concept {
  readonly name: string;
  readonly domain: string;
}

const byKey = new Map<string, Concept[]>();
let domain = '';
for (const line of CONCEPTS.trim().split('\n')) {
  if (line.startsWith('# ')) domain = line.slice(2);
  else {
    const [name = '', words = ''] = line.split(': ');
    for (const word of words.split(' ')) {
      const key = keyOf(word);
      const list = byKey.get(key) ?? [];
      if (!list.some((c) => c.name === name)) byKey.set(key, [...list, { name, domain }]);
    }
  }
}

const acts = new Set([...byKey.values()].flatMap((list) => list.flatMap((c) => (c.domain === 'act' ? [c.name] : []))));

/** What a word stands for; empty where it is none of the listed ones. */
export function conceptsOf(key: string): readonly Concept[] {
  return byKey.get(key) ?? [];
}

/** Whether both sides have something of one block, and nothing of it in common; acts and mere synonyms exclude nothing. */
export function exclude(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [x, y] = [blocks(a), blocks(b)];
  for (const [name, mine] of x) {
    const theirs = y.get(name);
    if (name !== 'same' && name !== 'act' && theirs !== undefined && ![...mine].some((c) => theirs.has(c))) return true;
  }
  return false;
}

/** Whether two meanings are two different acts. */
export function areOtherActs(a: string, b: string): boolean {
  return a !== b && acts.has(a) && acts.has(b);
}

function blocks(keys: ReadonlySet<string>): Map<string, Set<string>> {
  const map = new Map<string, Set<string>>();
  for (const key of keys)
    for (const c of conceptsOf(key)) map.set(c.domain, (map.get(c.domain) ?? new Set<string>()).add(c.name));
  return map;
}
