import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../../src/core/article-from-text.ts';
import { readCandidates } from '../../../src/core/extractive/candidates.ts';
import { chooseReply } from '../../../src/core/extractive/choose-reply.ts';
import { countCluster } from '../../../src/core/extractive/cluster.ts';
import { joinNeighbours, makePassages } from '../../../src/core/extractive/passages.ts';
import { chooseSharedFigures } from '../../../src/core/extractive/shared-figures.ts';
import { makeToldAgain } from '../../../src/core/extractive/told-again.ts';
import { makeUnits } from '../../../src/core/extractive/units.ts';
import { makeStory } from '../../../src/core/stories/make-story.ts';
import { languagePack } from '../../../src/core/text/packs/index.ts';

const en = languagePack('en');

async function candidatesOf(...texts: readonly string[]) {
  const story = makeStory(
    texts.map((text, i) => articleFromText({ text, outlet: `Outlet ${i}`, url: `https://o${i}.example/a` })),
  );
  const reading = await readCandidates(story, en, async () => {});
  const { candidates } = reading;
  const the = (part: string) => {
    const found = candidates.find((c) => c.text.includes(part));
    if (found === undefined) throw new Error(`no sentence holds "${part}"`);
    return found;
  };
  return { candidates, cluster: countCluster(reading, en), units: makeUnits(candidates), the };
}

const LAWSUIT = [
  'Two tenants of Corran Heights have sued the landlord Pelham Homes, saying that damp made their children ill.\n\nThe pair paid 14,500 crowns for repairs that were never made, the suit says. The block was built by the harbour board. Inspectors had been to the building twice.',
  'Tenants of a block above the harbour took their landlord to court on Monday over mould in its bedrooms.\n\nThey say that they handed over 14,500 crowns and saw no workmen. Pelham Homes denies that any flat was unfit to live in. A judge will hear both sides in spring.',
];

describe('figures that several outlets give', () => {
  it('are told where the opening leaves them out, once', async () => {
    const { candidates, units, the } = await candidatesOf(...LAWSUIT);
    const chosen = chooseSharedFigures({
      candidates,
      units,
      told: [the('have sued the landlord')],
      outletOf: (article) => article,
      worthOf: (c) => 1 / (1 + c.position),
      pack: en,
    });
    expect(chosen).toHaveLength(1);
    expect(candidates[chosen[0]?.members.at(-1) ?? -1]?.text).toContain('14,500 crowns');
  });

  it('are none where one outlet alone gives them, or the opening does', async () => {
    const { candidates, units, the } = await candidatesOf(...LAWSUIT);
    const of = (told: Parameters<typeof chooseSharedFigures>[0]['told'], outletOf: (article: number) => number) =>
      chooseSharedFigures({ candidates, units, told, outletOf, worthOf: () => 1, pack: en });
    expect(of([the('paid 14,500')], (article) => article)).toEqual([]);
    expect(of([the('have sued the landlord')], () => 0)).toEqual([]);
  });

  it('are neither years nor ages nor days', async () => {
    const { candidates, units, the } = await candidatesOf(
      'The mill at Ostel burned down on 14 March, killing its owner. Ada Brune, 67, bought it in 1998 and ran it since.',
      'A fire destroyed the old mill at Ostel. It killed the 67-year-old Ada Brune, who took it over in 1998, on 14 March.',
    );
    const chosen = chooseSharedFigures({
      candidates,
      units,
      told: [the('burned down')],
      outletOf: (article) => article,
      worthOf: () => 1,
      pack: en,
    });
    expect(chosen).toEqual([]);
  });
});

describe('the answer of the accused side', () => {
  it('is found where somebody is accused', async () => {
    const { candidates, units, the } = await candidatesOf(...LAWSUIT);
    const reply = chooseReply(units, candidates, [the('have sued the landlord')], () => 1, en);
    expect(candidates[reply?.members.at(-1) ?? -1]?.text).toContain('Pelham Homes denies');
  });

  it('is not looked for where nobody is, or where it stands already', async () => {
    const { candidates, units, the } = await candidatesOf(...LAWSUIT);
    expect(chooseReply(units, candidates, [the('built by the harbour board')], () => 1, en)).toBeUndefined();
    const told = [the('have sued the landlord'), the('denies')];
    expect(chooseReply(units, candidates, told, () => 1, en)).toBeUndefined();
  });
});

describe('what two reports both tell', () => {
  it('is told again where they share what is rare in the story, in other words too', async () => {
    const { cluster, the } = await candidatesOf(
      'The ferry Lady Maren left Halmere at noon with its bow doors open, the inquiry found on Monday.\n\nDivers brought up the log in March. The captain will be heard in June. Halmere lost its ferry licence.',
      'An inquiry has ended on the Lady Maren. The bow doors of the Lady Maren stood open, it found. The weather was calm that day, and the sea was as well. Families wait for the harbour court.',
    );
    const toldAgain = makeToldAgain(cluster, 0.9);
    expect(toldAgain(the('bow doors of the Lady Maren').id, [the('left Halmere at noon').id])).toBe(true);
    expect(toldAgain(the('weather was calm').id, [the('left Halmere at noon').id])).toBe(false);
  });

  it('is judged more strictly of two openings than of two details', async () => {
    const opening = 'Workers at the Tarrow shipyard walked out on Monday over a plan to close its slipway.';
    const again = 'A strike has stopped the Tarrow shipyard, where the slipway is to go, unions said.';
    const rest = 'The yard builds ferries for the north coast. It has changed hands three times. Talks failed in May.';
    const top = await candidatesOf(`${opening} ${rest}`, `${again} Owners met in Orlen. A bank holds the deeds.`);
    const below = await candidatesOf(`${opening} ${rest}`, `Owners met in Orlen. A bank holds the deeds. ${again}`);
    const judged = ({ cluster, the }: typeof top) =>
      makeToldAgain(cluster, 0.9)(the('strike has stopped').id, [the('walked out').id]);
    expect(judged(top)).toBe(true);
    expect(judged(below)).toBe(false);
  });
});

describe('neighbours of one report', () => {
  it('become one passage where they belong together, and only there', async () => {
    const { candidates } = await candidatesOf(
      'The dam at Orlen held through the night of the flood. Engineers opened two of its gates at dawn. Mayor Ada Brune thanked the crews at noon.',
    );
    const passages = makePassages(candidates);
    expect(passages.map((p) => p.sentences.length)).toEqual([1, 1, 1]);
    const joined = joinNeighbours(passages, (_, p) => !p.sentences.some((c) => c.text.includes('Mayor')));
    expect(joined.map((p) => p.sentences.length)).toEqual([2, 1]);
    const apart = passages.filter((p) => !p.sentences.some((c) => c.text.includes('Engineers')));
    expect(joinNeighbours(apart, () => true).map((p) => p.sentences.length)).toEqual([1, 1]);
  });
});
