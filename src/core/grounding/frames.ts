/** What a number in the news is about. English; a language without frames has its conflicts found by counted noun only. */
export interface Frame {
  readonly name: string;
  /** What a reader would ask. */
  readonly question: string;
  readonly trigger: RegExp;
  readonly kinds: readonly ('count' | 'money' | 'percent' | 'measure')[];
  /** Grows while news is made, so that an earlier and a later figure are no contradiction. */
  readonly grows?: boolean;
  /** Another day has its own. */
  readonly isOfOneDay?: boolean;
  /** The word must stand this near. */
  readonly reach?: number;
  /** Two numbers with a dash between: a score. */
  readonly isPair?: boolean;
  /** For measures: the unit names that fit. */
  readonly units?: readonly string[];
}

export const FRAMES: readonly Frame[] = [
  {
    name: 'killed',
    question: 'How many people were killed?',
    trigger: /^(?:kill(?:ed|s|ing)?|dead|die[ds]?|deaths?|lives|toll|fatalit(?:y|ies)|perished|bodies)$/,
    kinds: ['count'],
    grows: true,
  },
  {
    name: 'injured',
    question: 'How many people were injured?',
    trigger: /^(?:injur(?:ed|es|ing|ies)|hurt|wounded|hospitali[sz]ed|casualties)$/,
    kinds: ['count'],
    grows: true,
  },
  {
    name: 'missing',
    question: 'How many people are missing?',
    trigger: /^(?:missing|unaccounted)$/,
    kinds: ['count'],
    grows: true,
  },
  {
    name: 'arrested',
    question: 'How many people were arrested?',
    trigger: /^(?:arrest(?:ed|s)?|detained|custody)$/,
    kinds: ['count'],
    grows: true,
  },
  {
    name: 'rescued',
    question: 'How many were rescued?',
    trigger: /^(?:rescued|plucked|saved|winched)$/,
    kinds: ['count'],
    grows: true,
  },
  {
    name: 'evacuated',
    question: 'How many people had to leave?',
    trigger: /^(?:evacuat(?:ed|es|ion)|evacuees|displaced|homeless)$/,
    kinds: ['count'],
    grows: true,
  },
  {
    name: 'freed',
    question: 'How many will be freed?',
    trigger: /^(?:freed?|prisoners|hostages|captives)$/,
    kinds: ['count'],
  },
  {
    name: 'jobs',
    question: 'How many jobs are cut?',
    trigger: /^(?:jobs?|layoffs|redundanc(?:y|ies)|posts|positions)$/,
    kinds: ['count'],
  },
  {
    name: 'attendance',
    question: 'How many people attended?',
    trigger: /^(?:attendance|crowd|spectators|fans)$/,
    kinds: ['count'],
  },
  {
    name: 'aboard',
    question: 'How many people were aboard?',
    trigger: /^(?:passengers|aboard|board)$/,
    kinds: ['count'],
  },
  {
    name: 'participants',
    question: 'How many people took part?',
    trigger: /^(?:volunteers|participants|enrolled|patients)$/,
    kinds: ['count'],
  },
  {
    name: 'affected',
    question: 'How many people are affected?',
    trigger: /^(?:affected|victims|savers|customers|users|subscribers)$/,
    kinds: ['count'],
  },
  {
    name: 'score',
    question: 'What was the score?',
    trigger: /^(?:beat(?:ing|s)?|victory|wins?|won|los[et]|defeat(?:ed|ing)?|dr[ae]w|lead|score)$/,
    kinds: ['count'],
    isOfOneDay: true,
    isPair: true,
  },
  { name: 'margin', question: 'By how many votes?', trigger: /^(?:votes|margin|majority)$/, kinds: ['count'] },
  { name: 'counts', question: 'On how many counts?', trigger: /^(?:counts|charges)$/, kinds: ['count'] },
  {
    name: 'magnitude',
    question: 'What was the magnitude?',
    trigger: /^magnitude$/,
    reach: 3,
    kinds: ['count'],
    isOfOneDay: true,
  },
  {
    name: 'sentence',
    question: 'How long is the sentence?',
    trigger: /^(?:sentenced?|jailed|prison|imprisoned|jail)$/,
    kinds: ['measure'],
    units: ['month', 'day'],
  },
  { name: 'fine', question: 'How much is the fine?', trigger: /^(?:fined?|fines|penalty)$/, kinds: ['money'] },
  {
    name: 'price',
    question: 'What is the price?',
    trigger: /^(?:takeover|acquire[sd]?|acquisition|buy(?:ing|s)?|bought|paying|pays?|price|offer|bid|deal)$/,
    kinds: ['money'],
  },
  {
    name: 'worth',
    question: 'What is it worth?',
    trigger: /^(?:worth|values?|valued|valuation|insured|estimated)$/,
    kinds: ['money'],
  },
  { name: 'cost', question: 'What does it cost?', trigger: /^(?:costs?|costing|bill|share)$/, kinds: ['money'] },
  {
    name: 'debt',
    question: 'How large is the debt?',
    trigger: /^(?:debts?|owes?|owed|liabilities)$/,
    kinds: ['money'],
  },
  {
    name: 'damages',
    question: 'How much was awarded?',
    trigger: /^(?:awarded|damages|compensation)$/,
    kinds: ['money'],
  },
  { name: 'turnout', question: 'What was the turnout?', trigger: /^turnout$/, kinds: ['percent'] },
  {
    name: 'vote',
    question: 'What share voted for it?',
    trigger: /^(?:voted?|votes|ballot|favour|favor)$/,
    kinds: ['percent'],
  },
  { name: 'shares', question: 'How far did the shares move?', trigger: /^(?:shares?|stock)$/, kinds: ['percent'] },
  {
    name: 'joined',
    question: 'What share took part?',
    trigger: /^joined$/,
    kinds: ['percent'],
  },
  {
    name: 'absent',
    question: 'What share was absent?',
    trigger: /^(?:absent|absentees|absence)$/,
    kinds: ['percent'],
  },
  {
    name: 'rain',
    question: 'How much rain fell?',
    trigger: /^(?:rain|rainfall|fell)$/,
    kinds: ['measure'],
    units: ['metre', 'litre'],
  },
  {
    name: 'snow',
    question: 'How much snow fell?',
    trigger: /^(?:snow|snowfall)$/,
    kinds: ['measure'],
    units: ['metre'],
  },
  {
    name: 'wind',
    question: 'How strong was the wind?',
    trigger: /^(?:gusts?|winds?)$/,
    kinds: ['measure'],
    units: ['km/h'],
  },
  {
    name: 'size',
    question: 'How large is it?',
    trigger: /^(?:wide|diameter|across|tall|high|long|measures|length)$/,
    kinds: ['measure'],
    units: ['metre'],
  },
  {
    name: 'duration',
    question: 'How long did it last?',
    trigger: /^(?:lasted|outage|down|restored)$/,
    kinds: ['measure'],
    units: ['second'],
  },
];

/** Words that bind a figure to another time, part, stage or scope; a conflict needs the same ones on both sides. */
export const SCOPES: readonly { readonly name: string; readonly pattern: RegExp; readonly isNear?: boolean }[] = [
  {
    name: 'past',
    pattern:
      /\b(?:last (?:year|month|week|time|monsoon|season|summer|winter|spring|autumn|fall)|years? ago|(?:months?|weeks?|decades?) ago|previous(?:ly)?|a year (?:ago|earlier|before)|earlier this (?:year|month|week)|in (?:19|20)\d\d|the (?:year|week|month|day|season) before|(?:a|one|two|three|\w+) years? (?:after|earlier|later|on)|since (?:19|20)\d\d|compared with|used to|once|former(?:ly)?|had been|until (?:now|then)|so far|already|in the past)\b/iu,
  },
  {
    name: 'ago',
    pattern:
      /\b(?:last (?:year|month|week|season|summer|winter|spring|autumn)|years? (?:ago|before|after|earlier)|(?:months?|weeks?|decades?|days|hours) (?:ago|earlier)|(?:a|one|\w+) years? on|the (?:year|month|season) before)\b/iu,
  },
  {
    name: 'forecast',
    pattern:
      /\b(?:forecasts?|forecasters|predict\w*|projected|projections?|anticipated|expectations?|looking for|expecting|expected to|(?:is|are) expected)\b/iu,
  },
  { name: 'rate', pattern: /\b(?:per|a|each|every) (?:day|week|month|year|hour|head|person)\b/iu, isNear: true },
  {
    name: 'more',
    pattern: /\b(?:another|further|additional|extra|other|more (?!than\b))/iu,
    isNear: true,
  },
  {
    name: 'early',
    pattern:
      /\b(?:half-?time|first half|midday|early trading|in (?:morning|early) trading|in the morning|as (?:much|many|high|low|little|few) as|at one point|at first|intraday|provisional|first round|interim|preliminary|initial(?:ly)?|quarter|subject to revision|of (?:the )?votes (?:in|counted)|close of polls|on trial|stood trial|first (?:reports|thought|suspected))\b/iu,
  },
  {
    name: 'late',
    pattern: /\b(?:run-?off|full year|final whistle|second round|full (?:senate|council|house|chamber))\b/iu,
  },
  {
    name: 'planned',
    pattern:
      /\b(?:planned|plans|budgeted|budget|sought|seeking|demand(?:s|ed)?|claimed|asked for|asking for|requested|forecasts?|forecasters|predict(?:s|ed)?|expect(?:s|ed)?|had expected|hopes?|hoped|target|aims?|could|might|may|would|originally|charged|accused|faces?|prosecut\w*|wanted|wants|maximum|limit|capacity|up to|can)\b/iu,
  },
  { name: 'women', pattern: /\b(?:women|woman|girls|female)\b/iu, isNear: true },
  { name: 'men', pattern: /\b(?:men|boys|male)\b/iu, isNear: true },
  { name: 'children', pattern: /\b(?:children|pupils|minors|infants|teenagers)\b/iu, isNear: true },
  { name: 'adults', pattern: /\b(?:adults|grown-ups|pensioners|elderly)\b/iu, isNear: true },
  {
    name: 'part',
    pattern:
      /\b(?:of (?:them|whom|the \d+|the (?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen))|among them|out of|including|a further|another|other|more than half|the rest|remaining|alone|each|per|every|a day|an hour|a week|a month|a year|apiece|additional|extra)\b/iu,
  },
  { name: 'gross', pattern: /\b(?:gross|operating|before tax|pre-?tax)\b/iu },
  { name: 'net', pattern: /\b(?:net|after tax|post-?tax)\b/iu },
  { name: 'national', pattern: /\b(?:nationwide|nationally|across the country|overall|in total|altogether|total)\b/iu },
  {
    name: 'monthly',
    pattern:
      /\b(?:monthly|on the month|month-on-month|compared with (?:january|february|march|april|may|june|july|august|september|october|november|december))\b/iu,
  },
  { name: 'annual', pattern: /\b(?:annual|annually|on the year|year-on-year|yearly)\b/iu },
  { name: 'mild', pattern: /\b(?:mild|milder|slight)\b/iu },
  { name: 'severe', pattern: /\b(?:severe|serious)\b/iu },
  { name: 'aftershock', pattern: /\baftershocks?\b/iu },
  { name: 'scale', pattern: /\bscale\b/iu },
];
