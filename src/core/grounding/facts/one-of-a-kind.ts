import { type FactReader, type Report, sameKey, type Told } from './fact.ts';
import { OTHER_TIME, UNREAL } from './figures.ts';

/** Things of one kind, of which one event has one: each by its words, and the words of the event that it belongs to. */
interface Kind {
  readonly question: string;
  readonly of: RegExp;
  /** Words of one entry, parted by `|`, mean the same. */
  readonly members: readonly string[];
  /** What stands directly before or after the word, where the word alone may mean something else. */
  readonly before?: string;
  readonly after?: string;
}

/** What somebody does whom a report leaves without a name; one person has one, where no word of it is as wide as "passer-by". */
const OCCUPATIONS = [
  'postman|postwoman|letter carrier',
  'nurse',
  'jogger|runner',
  'fisherman|angler',
  'farmer',
  'dog walker',
  'teacher|schoolteacher',
  'builder|bricklayer',
  'cleaner',
  'pensioner|retiree',
  'baker',
  'cyclist',
  'plumber',
  'soldier',
  'lifeguard',
  'bus driver',
  'lorry driver|truck driver',
  'taxi driver|cab driver',
  'electrician',
  'carpenter',
  'gardener',
  'shopkeeper|shop assistant',
  'waiter|waitress',
  'vet',
  'surfer',
  'hiker|walker|rambler',
  'hunter',
  'forester|forest ranger',
  'priest|vicar',
  'butcher',
  'schoolboy|schoolgirl',
  'firefighter|fireman',
  'policeman|policewoman',
  'paramedic',
  'security guard|night watchman|watchman',
  'caretaker|janitor',
  'archaeologist',
  'mushroom picker',
];

const SOMEBODY = '(?:an?|the|off-duty|retired|young|local|passing) (?:[\\p{Ll}-]+ ){0,2}';

const KINDS: readonly Kind[] = [
  {
    question: 'What kind of aircraft was it?',
    of: /\b(?:crash(?:ed|es)?|plunged|hit the|came down|went down|ditched|struck|fell|gone under)\b/iu,
    members: ['helicopter|chopper', 'aeroplane|airplane|plane|jet|airliner|biplane', 'glider', 'balloon'],
  },
  {
    question: 'What weapon was it?',
    of: /\b(?:stabb\w+|shot|shoot\w*|attack\w*|armed|threaten\w*|wield\w*|brandish\w*|robb\w+|held up|wound\w+|point(?:ed|ing)|killed|struck)\b/iu,
    members: [
      'knife|knives|blade|dagger',
      'gun|pistol|revolver|handgun|shotgun|rifle|firearm',
      'axe|hatchet',
      'hammer',
      'crowbar|iron bar|metal bar',
      'baseball bat',
      'machete',
      'sword',
      'crossbow',
      'screwdriver',
      'syringe',
      'hand grenade|grenade',
    ],
  },
  {
    question: 'What kind of vehicle was it?',
    of: /\b(?:hit|struck|knocked|ran (?:over|into)|run over|collid\w+|crash\w*|fled|drove off|getaway|plough\w+|rammed|overturn\w*|skidded|swerved|came off|left the road)\b/iu,
    members: [
      'car|hatchback|saloon|suv|estate car',
      'lorry|truck|juggernaut',
      'bus|coach|minibus',
      'van|delivery van',
      'motorcycle|motorbike|moped|scooter',
      'tractor',
      'tram',
      'taxi|cab',
    ],
  },
  {
    question: 'What animal was it?',
    of: /\b(?:bit|bitten|attacked|mauled|escap\w+|loose|captur\w+|caught|shot|sight\w+|spotted|photographed|stray\w*|wander\w+|roam\w+|on the run)\b/iu,
    members: [
      'wolf|wolves',
      'lynx',
      'bear',
      'fox',
      'puma|cougar|panther|leopard',
      'lion|lioness',
      'tiger',
      'crocodile|alligator|caiman',
      'snake|python|adder|viper|boa|cobra',
      'shark',
      'whale',
      'dolphin|porpoise',
      'wild boar|boar',
      'deer|stag|elk|moose',
      'bull|cow|ox|heifer',
      'horse|pony|mare|stallion',
      'kangaroo|wallaby',
      'monkey|macaque|baboon',
      'otter',
      'beaver',
      'badger',
      'owl',
      'eagle',
      'swan',
      'dog|terrier|alsatian',
    ],
  },
  {
    question: 'Which substance was it?',
    of: /\b(?:leak\w*|escap\w+|spill\w*|spilt|fumes|inhal\w+|poison\w*|discharg\w+|ran (?:out|into)|flowed|seep\w+|released)\b/iu,
    members: [
      'chlorine',
      'ammonia',
      'methane|natural gas',
      'hydrogen',
      'carbon monoxide',
      'nitric acid',
      'sulphuric acid|sulfuric acid',
      'hydrochloric acid',
      'diesel',
      'petrol|gasoline',
      'heating oil',
      'crude oil|crude',
      'kerosene|jet fuel',
      'propane',
      'sewage',
      'milk',
      'slurry|manure',
    ],
  },
  {
    question: 'What was the illness?',
    of: /\b(?:outbreak|ill|sick\w*|infect\w+|poison\w+|diagnos\w+|hospital\w*|vomit\w+|cases|traced|epidemic)\b/iu,
    members: [
      'salmonella|salmonellosis',
      'campylobacter',
      'e\\. coli|ehec',
      'norovirus',
      'listeria|listeriosis',
      "legionella|legionnaires[’']? disease",
      'measles',
      'mumps',
      'cholera',
      'typhoid',
      'hepatitis',
      'botulism',
      'meningitis',
      'whooping cough|pertussis',
      'anthrax',
      'rabies',
      'diphtheria',
      'tuberculosis',
    ],
  },
  {
    question: 'Of what is the accused tried?',
    of: /\b(?:charged|convict\w+|guilty|accused|sentenced|tried|on trial|jailed|plead\w*)\b/iu,
    members: [
      'murder|murdering',
      'manslaughter',
      'fraud|defrauding',
      'theft|stealing',
      'robbery|robbing',
      'bribery|corruption|taking bribes',
      'arson',
      'tax evasion|evading tax',
      'embezzlement|embezzling',
      'blackmail|extortion',
      'espionage|spying',
      'kidnapping',
      'forgery|forging',
      'perjury',
      'smuggling',
    ],
  },
  {
    question: 'What was the cause of death?',
    of: /\b(?:died|death|dead|dies|succumbed|killed)\b/iu,
    members: [
      'heart attack|cardiac arrest|heart failure',
      'stroke',
      'cancer|leukaemia|leukemia|tumour|tumor',
      'pneumonia',
      'overdose',
      'sepsis|blood poisoning',
      'drowning|drowned',
    ],
  },
  {
    question: 'What metal was it?',
    of: /\b(?:coins?|hoard|treasure|ring|rings|necklace|statue|statuette|bust|goblet|chalice|brooch|mask)\b/iu,
    members: ['gold|golden', 'silver', 'bronze', 'copper', 'lead'],
    after: ' (?:\\p{Ll}+ )?(?:coins?|hoard|rings?|necklace|statue|statuette|bust|goblet|chalice|brooch|mask)',
  },
  {
    question: 'Who came to the rescue?',
    of: /\b(?:saved|rescued?|pulled|dragged|leap[ts]|leaped|jump(?:ed|s)|dived?|dived|plunged in|owes? (?:his|her|their) (?:life|lives)|to safety|came to the aid)\b/iu,
    before: SOMEBODY,
    members: OCCUPATIONS,
  },
  {
    question: 'Who made the find?',
    of: /\b(?:found|discovered|came across|stumbled (?:on|upon|across)|unearthed|spotted|noticed|dug up|raised the alarm)\b/iu,
    before: SOMEBODY,
    members: OCCUPATIONS,
  },
];

const LEAD = 5;

const READ = KINDS.map((kind) => {
  const all = kind.members.join('|');
  return {
    kind,
    members: kind.members.map((words) => ({ words, is: new RegExp(`^(?:${words})(?:s|es|[’']s)?$`, 'iu') })),
    bare: new RegExp(`(?<![\\p{L}-])(?:${all})(?:s|es|[’']s)?(?![\\p{L}-])`, 'giu'),
    whole: new RegExp(`(?<![\\p{L}-])${kind.before ?? ''}(${all})(?:s|es)?(?![\\p{L}-])${kind.after ?? ''}`, 'iu'),
  };
});

/** Which one of a kind the one event had, where each report names one and no report names two. */
export const oneOfAKind: readonly FactReader[] = READ.map(({ kind: { question, of }, members, bare, whole }) => {
  const memberOf = (word: string): string => members.find((m) => m.is.test(word))?.words ?? word;
  const known = new WeakMap<Report, ReadonlySet<string>>();
  const namedIn = (report: Report): ReadonlySet<string> => {
    const named = known.get(report) ?? new Set([...report.text.matchAll(bare)].map((m) => memberOf(m[0])));
    known.set(report, named);
    return named;
  };
  return {
    name: question,
    isOfOneDay: true,
    read: (report: Report): Told[] => {
      const told = report.sentences.flatMap((sentence): Told[] => {
        const { text, position } = sentence;
        if (position >= LEAD || !of.test(text) || OTHER_TIME.test(text) || UNREAL.test(text)) return [];
        const value = whole.exec(text)?.[1];
        return value === undefined || /\b(?:no|not|without|instead of)\b/iu.test(text)
          ? []
          : [{ outlet: report.outlet, sentence, value, key: memberOf(value), question }];
      });
      return told.length === 0 || namedIn(report).size > 1 ? [] : told;
    },
    agree: sameKey,
    knows: (report: Report, { key }: Told) => namedIn(report).has(String(key)),
  };
});
