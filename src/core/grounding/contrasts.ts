import { stem } from './stem.ts';

/**
 * Words that exclude each other in the same place: sides of one scale, parted by `|`; words of one side mean the same.
 * Own list; light stems are taken when read.
 */
const SCALES = `
rise rises rose risen increase climb gain grow grew jump surge soar up higher raise | fall fell fallen decrease drop decline lose shrink plunge slump tumble down lower cut reduce
win wins won victory beat defeat triumph | lose loses lost defeated loss
accept approve back support endorse favour favor agree welcome | reject oppose refuse block veto disagree condemn criticise criticize
confirm admit acknowledge | deny dispute
guilty convict | innocent acquit clear
arrest detain jail imprison | release free
open reopen | close shut
begin start launch | end finish stop halt
before | after
more majority | less fewer minority
always | never
all every | some none few
many most | few
most | some
increase | reduce
above over exceed | below under
first earliest | last latest
north northern | south southern | east eastern | west western
left-wing | right-wing
left | right
man men male boy father son brother husband uncle king he him his | woman women female girl mother daughter sister wife aunt queen she her hers
parent | child
alive survive survivor | dead die kill
injure wound | unharmed unhurt
legal lawful | illegal unlawful
win | draw
public | private
former ex outgoing | incoming new current
major large big huge | minor small little tiny
high | low
strong | weak
early earlier | late later
allow permit let authorise authorize lift | ban forbid prohibit bar block impose
buy acquire purchase | sell
import | export
join enter | leave quit exit withdraw
add | remove
success succeed | fail failure
better improve | worse worsen
expand | shrink contract
safe | dangerous unsafe
hot warm heat | cold cool
morning | evening afternoon night
defend | attack
ally friend | enemy foe
profit | loss
buyer | seller
plaintiff | defendant
prosecution prosecutor | defence defense
lend | borrow
teacher | student pupil
employer | employee worker
doctor | patient
domestic | foreign
cheap cheaper | expensive dearer
easy | difficult hard
temporary temporarily | permanent permanently
partial partly | total completely entirely
relief | alarm concern
optimistic hopeful | pessimistic
calm | panic
ahead | behind
inside | outside
strengthen | weaken
hire recruit | fire dismiss sack
tighten | loosen ease relax
upheld uphold | overturn quash dismiss reject
unanimous unanimously | divided narrowly
`;

/** Opposites in one place of an otherwise copied sentence only: elsewhere both may be said of one thing. `#1` is "first". */
const IN_COPIES = `
#1 | last
old older oldest | new newer newest young younger youngest
best | worst
good | bad poor
long longer longest | short shorter shortest
near nearby | far distant
next following | previous preceding
full | empty
rich | poor
same | different
fast faster quickly | slow slower slowly
often frequently | rarely seldom
front | back rear
top | bottom
tomorrow | yesterday
`;

const sides = new Map<string, { scale: number; side: number }[]>();
const COPIES_FROM = SCALES.trim().split('\n').length;
`${SCALES.trim()}\n${IN_COPIES.trim()}`.split('\n').forEach((line, scale) => {
  line.split('|').forEach((words, side) => {
    for (const word of words.trim().split(/\s+/)) {
      const key = stem(word);
      const list = sides.get(key) ?? [];
      if (!list.some((p) => p.scale === scale)) sides.set(key, [...list, { scale, side }]);
    }
  });
});

/** Whether two term keys exclude each other in one place; `inCopy` where all else is copied. */
export function areOpposite(a: string, b: string, inCopy = false): boolean {
  const sidesOf = (key: string) => sides.get(key)?.filter((p) => inCopy || p.scale < COPIES_FROM);
  const [x, y] = [sidesOf(a), sidesOf(b)];
  if (x === undefined || y === undefined) return prefixed(a, b);
  // a shared side anywhere means they can stand for each other
  if (x.some((p) => y.some((q) => p.scale === q.scale && p.side === q.side))) return false;
  return x.some((p) => y.some((q) => p.scale === q.scale && p.side !== q.side)) || prefixed(a, b);
}

export function hasOpposite(key: string): boolean {
  return sides.has(key);
}

/** Whether two keys stand on the same side of a scale. */
export function areAlike(a: string, b: string): boolean {
  return (
    a === b ||
    (sides
      .get(a)
      ?.some((p) => p.scale < COPIES_FROM && sides.get(b)?.some((q) => p.scale === q.scale && p.side === q.side)) ??
      false)
  );
}

const PREFIXES = ['un', 'in', 'im', 'il', 'ir', 'dis', 'non', 'anti'];

function prefixed(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 4 && PREFIXES.some((p) => long === `${p}${short}` || long === `${p}-${short}`);
}
