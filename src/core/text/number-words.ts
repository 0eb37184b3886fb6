/** The words one language writes numbers with; English first, others are added here. */
export interface NumberWords {
  /** Words that are a number below one hundred. */
  readonly small: ReadonlyMap<string, number>;
  /** Words that multiply what stands before them. */
  readonly magnitudes: ReadonlyMap<string, number>;
  readonly ordinals: ReadonlyMap<string, number>;
  /** Denominators: "third" in "two-thirds". */
  readonly fractions: ReadonlyMap<string, number>;
  /** Stands for 1 before a magnitude or a fraction: "a million". */
  readonly articles: ReadonlySet<string>;
  /** Joins the parts of one number: "one hundred and two". */
  readonly and: ReadonlySet<string>;
  /** Joins the ends of a range: "10 to 15". */
  readonly to: ReadonlySet<string>;
  readonly between: ReadonlySet<string>;
  readonly bounds: readonly { readonly words: string; readonly bound: Bound }[];
}

/** How a number is hedged: `over` and `under` leave the number itself out. */
export type Bound = 'exact' | 'at-least' | 'at-most' | 'over' | 'under' | 'about';

const pairs = (list: string): ReadonlyMap<string, number> =>
  new Map(
    list
      .trim()
      .split(/\s+/)
      .map((pair) => {
        const [word = '', value = ''] = pair.split('=');
        return [word, Number(value)];
      }),
  );

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const ENGLISH: NumberWords = {
  small: pairs(`zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12
    thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40
    fifty=50 sixty=60 seventy=70 eighty=80 ninety=90`),
  magnitudes: pairs(
    'dozen=12 hundred=100 thousand=1e3 lakh=1e5 million=1e6 crore=1e7 billion=1e9 trillion=1e12 mln=1e6 mn=1e6 bn=1e9 tn=1e12 trn=1e12',
  ),
  ordinals: pairs(`first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 eleventh=11
    twelfth=12 thirteenth=13 fourteenth=14 fifteenth=15 sixteenth=16 seventeenth=17 eighteenth=18 nineteenth=19
    twentieth=20 thirtieth=30 fortieth=40 fiftieth=50 hundredth=100`),
  fractions: pairs(`half=2 halves=2 third=3 thirds=3 quarter=4 quarters=4 fifth=5 fifths=5 sixth=6 sixths=6 eighth=8
    eighths=8 tenth=10 tenths=10`),
  articles: set('a an'),
  and: set('and'),
  to: set('to or'),
  between: set('between'),
  bounds: [
    { words: 'at least', bound: 'at-least' },
    { words: 'no fewer than', bound: 'at-least' },
    { words: 'no less than', bound: 'at-least' },
    { words: 'a minimum of', bound: 'at-least' },
    { words: 'minimum of', bound: 'at-least' },
    { words: 'at most', bound: 'at-most' },
    { words: 'no more than', bound: 'at-most' },
    { words: 'up to', bound: 'at-most' },
    { words: 'as many as', bound: 'at-most' },
    { words: 'as much as', bound: 'at-most' },
    { words: 'a maximum of', bound: 'at-most' },
    { words: 'maximum of', bound: 'at-most' },
    { words: 'more than', bound: 'over' },
    { words: 'greater than', bound: 'over' },
    { words: 'over', bound: 'over' },
    { words: 'above', bound: 'over' },
    { words: 'exceeding', bound: 'over' },
    { words: 'in excess of', bound: 'over' },
    { words: 'upwards of', bound: 'over' },
    { words: 'less than', bound: 'under' },
    { words: 'fewer than', bound: 'under' },
    { words: 'under', bound: 'under' },
    { words: 'below', bound: 'under' },
    { words: 'nearly', bound: 'about' },
    { words: 'almost', bound: 'about' },
    { words: 'close to', bound: 'about' },
    { words: 'about', bound: 'about' },
    { words: 'around', bound: 'about' },
    { words: 'roughly', bound: 'about' },
    { words: 'approximately', bound: 'about' },
    { words: 'some', bound: 'about' },
    { words: 'an estimated', bound: 'about' },
    { words: 'estimated', bound: 'about' },
    { words: 'circa', bound: 'about' },
  ],
};

const LANGUAGES = new Map([['en', ENGLISH]]);

/** The number words of a BCP 47 tag's language; English where there is none, which then finds digits and little else. */
export function numberWords(lang: string | undefined): NumberWords {
  return LANGUAGES.get((lang ?? 'en').toLowerCase().split('-')[0] ?? 'en') ?? ENGLISH;
}
