/** One kind of row: what stands around a value, in English. The value is the group "value". */
export interface DetailPattern {
  readonly label: string;
  /** Words without which it cannot match, looked for first: a pattern that is never tried need not be compiled. */
  readonly needs: RegExp;
  readonly regexp: RegExp;
  /** Figures that change as a story goes on: the newest report's is the one. */
  readonly changes: boolean;
  /** Told only by sentences that open a report: further down the same words tell of something else. */
  readonly opening?: true;
}

const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)`;
const BOUND = `(?:at least |more than |nearly |almost |about |around |over |approximately |roughly |up to |as many as |some )?`;
const VALUE = `(?<value>${BOUND}${NUMBER})`;
const PEOPLE = `(?: (?:other |more )?(?:people|persons|passengers|residents|civilians|soldiers|workers|students|children|men|women|miners|protesters|officers|tourists|migrants|villagers|fans|patients))`;
const SUM = String.raw`(?:[$€£¥]\s?\d[\d,.]*\d?(?:\s?(?:million|billion|trillion|m|bn)\b)?|\d[\d,.]*(?:\s(?:million|billion|trillion))?\s(?:dollars|euros|pounds|crowns|marks|francs|yen|rupees))`;
const MONEY = `(?<value>${BOUND}${SUM})`;
const PERCENT = String.raw`(?<value>\d+(?:\.\d+)?(?:%|\s(?:percent|per cent)))`;
const DAY_NAME = String.raw`(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s\d{1,2}(?:,\s\d{4})?|\d{1,2}\s(?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)`;
const FREE = String.raw`(?<![\p{L}\p{N}])`;

const figure = (label: string, needs: RegExp, source: string): DetailPattern => ({
  label,
  needs,
  changes: true,
  regexp: new RegExp(source, 'iu'),
});
const fact = (label: string, needs: RegExp, source: string): DetailPattern => ({
  label,
  needs,
  changes: false,
  regexp: new RegExp(source, 'u'),
});
const lead = (label: string, needs: RegExp, source: string): DetailPattern => ({
  ...fact(label, needs, source),
  opening: true,
});

export const DETAIL_PATTERNS: readonly DetailPattern[] = [
  figure(
    'Killed',
    /kill|dead|died|toll|deaths/i,
    `${FREE}${VALUE}${PEOPLE}? (?:were |was |have been |had been |have now been |are (?:now )?confirmed |are (?:now )?known to have been )?(?:killed|dead)(?![\\p{L}-])`,
  ),
  figure(
    'Killed',
    /kill|dead|died|toll|deaths/i,
    `${FREE}${VALUE}${PEOPLE} (?:(?:have |had )?(?:now )?died|are (?:now )?(?:known|confirmed) to have died)(?![\\p{L}-])`,
  ),
  figure('Killed', /kill|dead|died|toll|deaths/i, `\\b(?:killed|killing|kills) ${VALUE}${PEOPLE}`),
  figure(
    'Killed',
    /kill|dead|died|toll|deaths/i,
    `\\b(?:death toll|number of (?:people known to have died|dead|deaths)|toll)(?: [^,.;\\d]{0,60})? (?:risen to|rose to|climbed to|reached|stands at|stood at) ${VALUE}(?![\\d:])`,
  ),
  figure(
    'Injured',
    /injur|wound|hurt/i,
    `${FREE}${VALUE}${PEOPLE}? (?:were |was |have been |are )?(?:injured|wounded|hurt)(?=[,.;]|\\s(?:in|and|by|when|after|as|on|at|during|while|with)\\s)`,
  ),
  figure('Injured', /injur|wound|hurt/i, `\\b(?:injuring|wounding|injured|wounded) ${VALUE}${PEOPLE}`),
  figure(
    'Missing',
    /missing|unaccounted/i,
    `${FREE}${VALUE}${PEOPLE} (?:were |was |are |remain |remained )?(?:still )?(?:missing|unaccounted for)(?![\\p{L}-])`,
  ),
  figure(
    'Arrested',
    /arrested|detained/i,
    `${FREE}${VALUE}${PEOPLE} (?:were |was |have been )(?:arrested|detained)(?![\\p{L}-])`,
  ),
  figure('Arrested', /arrested|detained/i, `\\b[Pp]olice (?:have )?(?:arrested|detained) ${VALUE}${PEOPLE}`),
  figure('Charged', /charged/i, `${FREE}${VALUE}${PEOPLE} (?:have |had )?(?:now )?(?:been |were )charged(?![\\p{L}-])`),
  figure(
    'Evacuated',
    /evacuated|displaced/i,
    `${FREE}${VALUE}${PEOPLE} (?:were |have been )(?:evacuated|displaced)(?![\\p{L}-])`,
  ),
  figure(
    'Without power',
    /without (?:power|electricity)/i,
    `${FREE}(?<value>${BOUND}${NUMBER} (?:homes|customers|households|people)) (?:were |are |remain(?:ed)? |was )?(?:left )?without (?:power|electricity)`,
  ),
  {
    label: 'On board',
    needs: /passengers|people/,
    changes: false,
    opening: true,
    regexp: new RegExp(
      `\\b(?:carrying|with) (?<value>${BOUND}${NUMBER} (?:people|passengers|passengers and crew))(?: on board| aboard| from\\b)`,
      'u',
    ),
  },
  {
    label: 'Magnitude',
    needs: /magnitude/i,
    changes: false,
    regexp: /\b(?:magnitude[- ](?:of )?(?<value>\d\.\d)|(?<other>\d\.\d)[- ]magnitude)\b/iu,
  },
  lead('Depth', /depth of/, String.raw`\bdepth of (?<value>(?:about )?\d+(?:\.\d+)? (?:km|kilomet(?:er|re)s|miles))\b`),
  lead(
    'Area burned',
    /burned|scorched|blackened|charred/,
    `\\b(?:burned|scorched|blackened|charred) (?<value>${BOUND}${NUMBER} (?:acres|hectares|square (?:miles|kilomet(?:er|re)s)))`,
  ),
  {
    label: 'Sentence',
    needs: /sentenced|jailed|going to jail/i,
    changes: false,
    opening: true,
    regexp:
      /\b(?:(?:was|were|been|(?:judge|court)[^,.;]{0,25}) (?:sentenced|jailed)(?: [^,.;]{0,60}?)? (?:to|for)(?: serve)?|going to jail for|sentenced to) (?<value>(?:life|death|(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)(?: and a half)? (?:years?|months?|days)\b(?! of probation))(?: in (?:(?:federal|state) )?(?:prison|jail|custody))?)/iu,
  },
  fact('Fine', /fine/, `\\b(?:was|were|been) fined (?:a record )?${MONEY}`),
  fact('Fine', /fine/, `\\b(?:pay|paid) an? (?<value>${SUM}) fine\\b`),
  lead(
    'Damages sought',
    /damages/,
    `\\b(?:demands?|demanding|seeks?|seeking|sued for|suing for) ${MONEY}(?: in)? (?:compensatory )?damages`,
  ),
  fact('Reward', /reward/, `\\breward of ${MONEY}`),
  fact('Reward', /reward/, `\\b(?:offered|offering) an? (?<value>${SUM}) reward`),
  {
    label: 'Value',
    needs: /deal|takeover|acquisition|merger|contract|purchase|sale/i,
    changes: false,
    regexp: new RegExp(
      `\\b(?:deal|takeover|acquisition|merger|contract|purchase|sale)\\b[^.;]{0,40}\\b(?:worth|valued at|for) ${MONEY}`,
      'iu',
    ),
  },
  lead(
    'Cost',
    /cost/,
    `\\b(?:cost|costs|costing)(?: (?:the|its|their|Italian|British|American|US|U\\.S\\.|\\p{Lu}[\\p{L}.]+|\\p{Ll}+)){0,4}? ${MONEY}`,
  ),
  lead('Vote', /vote/, String.raw`\bvoted (?:by )?(?<value>\d{1,3}(?:[-–]| to )\d{1,3})\b`),
  lead('Vote', /vote/, String.raw`\bby a vote of (?<value>\d{1,3}(?:[-–]| to )\d{1,3})\b`),
  lead('Vote', /vote/, String.raw`\b(?:in a|on a|by a) (?<value>\d{1,3}[-–]\d{1,3}) vote\b`),
  lead(
    'Share of the vote',
    /of the vote/,
    `\\b(?:won|elected|re-elected|victory)\\b[^.;]{0,80}\\bwith ${PERCENT} of the vote`,
  ),
  fact('Turnout', /urnout/, `\\b[Tt]urnout,? (?:was|at|of|stood at|reached) ${PERCENT}`),
  lead(
    'Length',
    /-(?:hour|day|week|month)/,
    String.raw`\b(?<value>(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve)-(?:hour|day|week|month)(?: \p{Ll}+)? (?:strike|walkout|stoppage|ceasefire|cease-fire|truce|curfew|lockdown|siege|standoff|manhunt|blackout|outage|summit|suspension))(?!\p{L})`,
  ),
  fact(
    'Charge',
    /charged with/,
    String.raw`\b(?:is|was|has been|been|were|are) charged with (?:one count of |two counts of |a count of |having )?(?<value>(?!\p{L}+ (?:counts?|charges?|crimes?|offen[cs]es?)\b)(?:\p{Ll}[\p{Ll}-]*\s){0,5}\p{Ll}[\p{Ll}-]+?)(?=[,.;]|\s(?:in|after|on|over|for|following|against|at|from|but|because|when|as|by)\s)`,
  ),
  fact(
    'Plea',
    /pleaded/,
    String.raw`\bpleaded (?<value>(?:not )?guilty by reason of (?:\p{Ll}+ ){0,5}?\p{Ll}+(?=[,.;]|\s(?:in|at|on|to)\s)|(?:not )?guilty(?! by\b)|no contest)(?=[,.;\s])`,
  ),
  lead(
    'Verdict',
    /guilty|convicted|acquitted/,
    String.raw`\b(?:was|were) (?<value>(?:found (?:not )?guilty|convicted|acquitted)(?: (?:of|on) (?:\p{Ll}[\p{Ll}-]*\s){0,4}\p{Ll}[\p{Ll}-]+?)?)(?=[,.;]|\s(?:in|after|on|over|for|following|against|at|by)\s)`,
  ),
  fact(
    'In custody',
    /being held/,
    String.raw`\b(?:is|are) being (?<value>held (?:without (?:bail|bond)|in custody|on (?:a )?[$€£]\d[\d,.]*(?: million)? (?:bail|bond)))`,
  ),
  fact(
    'Next in court',
    /in court|hearing|arraignment|sentencing|trial|appearance/,
    String.raw`\b(?:is|are) (?:due|scheduled to appear|expected|to appear|set to appear) in court (?:again )?(?:on )?(?<value>${DAY_NAME})`,
  ),
  fact(
    'Next in court',
    /in court|hearing|arraignment|sentencing|trial|appearance/,
    String.raw`\b(?:hearing|arraignment|sentencing|trial|appearance)(?: in the case)? (?:is|was|has been) (?:set|scheduled|listed|due)(?: to begin)? (?:for|on) (?<value>${DAY_NAME})`,
  ),
];
