import { describe, expect, it } from 'vitest';
import { banOf } from '../../../src/core/extractive/bans.ts';
import { datelinePrefix } from '../../../src/core/extractive/dateline-prefix.ts';
import { pointsBack } from '../../../src/core/extractive/points-back.ts';
import { findSpeech } from '../../../src/core/extractive/speech.ts';
import { languagePack } from '../../../src/core/text/packs/index.ts';
import { termsOf } from '../../../src/core/text/terms.ts';

const en = languagePack('en');

describe('banOf', () => {
  const ban = (text: string) => banOf(text, termsOf(text), en);

  it.each([
    ['Ferry burns off Port Venn as families watch from the quay', 'no-stop'],
    ['Will the company lose the licence for its four other crossings?', 'question'],
    ['The harbour looked calm on what turned out to be the last night!', 'question'],
    ['We asked the company about the fire doors on its car deck in March.', 'person'],
    ['Nobody was hurt.', 'short'],
    ['Sign up for our newsletter to read the best of Port Venn every morning.', 'boilerplate'],
    ['Harbourmaster Tomas Reyk, left, greets the crew of a crab boat on Thursday morning.', 'not-prose'],
    ['“The crew did what they could, but the fire moved faster than the evacuation.', 'open-quotation'],
    ['PORT VENN FERRY FIRE LEAVES FOURTEEN PEOPLE DEAD ON WEDNESDAY NIGHT.', 'upper-case'],
    ['and the crew of the crab boat were thanked by the harbourmaster on Thursday.', 'not-prose'],
    ['Among those on the quay that evening was Erin Ryan, field representative for Rep.', 'no-stop'],
    ['Next year the harbour will be dredged and the plague of rats is coming to an end.”', 'open-quotation'],
    ['Write to the desk at news@courier.example with pictures of the burning ferry.', 'not-prose'],
    ['It will come as no surprise to anyone in Port Venn that the ferry was late again.', 'voice'],
    ['No. The harbour board says that one of its own engineers changed a setting.', 'not-prose'],
    ['The harbour inquiry was a ridiculous affair from its first day to the last.', 'voice'],
    ['The ferry Lady Maren enters the harbour of Port Venn on March 28, 2007.', 'not-prose'],
  ])('%s', (text, reason) => {
    expect(ban(text)).toBe(reason);
  });

  it('lets reports stand, first persons inside quotation marks too', () => {
    expect(ban('Police have now put names to eight out of 14 of the dead.')).toBeUndefined();
    expect(ban('"We had people in the water before we had a boat alongside," said Lena Askov.')).toBeUndefined();
    expect(ban('The mayor called the inquiry “a ridiculous affair” and said that it was over.')).toBeUndefined();
    expect(ban('The ferry Lady Maren entered service at Port Venn on March 28, 2007.')).toBeUndefined();
    expect(ban('Sen. Bernie Oakes (I-Vt.) won the vote in the state on Tuesday night.')).toBeUndefined();
    expect(ban('The US government closed its embassy in the capital on Friday.')).toBeUndefined();
  });
});

describe('pointsBack', () => {
  it.each([
    '"There has been a total lack of respect for the fire crews. It is important to us."',
    '“It was the first time that anybody had listened.”',
    'He warned that the number of dead would probably rise overnight.',
    'But they dropped deeper once they were a man short.',
    'The company declined to say how the fire began.',
    'However, the coastguard has counted 151.',
    'On Thursday, her attorney said she would plead not guilty.',
    'It’s mainly made of ash.',
    'The second was filed this year by another student.',
    '"The lights went, and after that you followed whoever was holding your coat," she said.',
    '"We wrote twice and we were told the doors were within tolerance."',
    'This was not the first time.',
    'It was not the first time for the company.',
    'On Sunday it handed 54 percent of its votes to the challenger.',
    'Five minutes after it the substitute turned in a corner at the near post.',
    '"A concert of 19 minutes is not half a concert," said its head, Astrid Novak.',
    'Dr. Quist of the hospital in Port Venn said they were a man aged 71 and a woman.',
    'Another wondered why the state had bothered to trademark the line.',
    'A few moments later, a barista appears on the monitor.',
    'Police claimed that the 18 year old travelled from Halmere with three men.',
    'Moe bought one a while back and said it had paid for itself.',
    'Already its move into tablets has cost the yard two of its partners.',
    'The jury asked to see them four times.',
    'Investigators also told the owner that the alarm had been off.',
    'The clock of the ferry stopped that day at 3:28 p.m.',
    'After a few minutes, he drove away in his own car, Askov said.',
    'After Storm Perrin, last November, they paid 340 million.',
    'There were seven in the placebo group and one among the vaccinated.',
    'While those races remain too close to call, the Alliance is expected to win the south.',
  ])('needs the sentence before: %s', (text) => {
    expect(pointsBack(text, en)).toBe(true);
  });

  it.each([
    'Lena Askov said the crew did what they could.',
    'The company Sundmark Lines put the figure at 143 passengers.',
    'It is unclear whether the alarm was sounded.',
    'There were 151 passengers on board.',
    'Some residents stayed in their homes.',
    'Despite his promise, Prime Minister A. J. Torvald left at noon.',
    'The second impeachment trial of Orrin Vale begins on Tuesday.',
    '"The crew did what they could," said Lena Askov, the coastguard’s regional commander.',
    'Another 40 people were treated for smoke inhalation.',
    'Moe bought one of the two yards in Halmere and sold the other.',
    'Two officers of the coastguard asked the passengers to follow them to the stern.',
    'There were seven deaths in the placebo group.',
    'On Friday the ferry sailed at noon and came back later that day.',
    'Sundmark Lines runs three ferries, and it also owns the yard.',
  ])('stands alone: %s', (text) => {
    expect(pointsBack(text, en)).toBe(false);
  });

  it('knows openers of other languages', () => {
    expect(pointsBack('Il a ajouté que le pont resterait fermé.', languagePack('fr'))).toBe(true);
    expect(pointsBack('Allerdings bleibt die Brücke gesperrt.', languagePack('de'))).toBe(true);
    expect(pointsBack('但是大桥仍然关闭。', languagePack('zh'))).toBe(true);
    expect(pointsBack('Le pont restera fermé.', languagePack('fr'))).toBe(false);
  });
});

describe('datelinePrefix', () => {
  it('takes no word for a time and no outlet for a place, and keeps a place that starts like a label', () => {
    expect(datelinePrefix('TODAY The ferry is back at its berth.')?.place).toBeUndefined();
    expect(datelinePrefix('REUTERS - The ferry is back at its berth.')?.place).toBeUndefined();
    expect(datelinePrefix('NEW YORK - The ferry is back at its berth.')?.place).toBe('NEW YORK');
  });

  it.each([
    ['PORT VENN, Nov 19 (Meridian News) — At least 12 people were killed.', 'PORT VENN', 'At least'],
    ['OSTRELLE — Viktor A. Lorne was sentenced.', 'OSTRELLE', 'Viktor'],
    ['LONDON, England (CNN) -- A man was held.', 'LONDON, England', 'A man'],
    ['WASHINGTON-Behind the showdown are a few words.', 'WASHINGTON', 'Behind'],
    ['Halmere (MN) - The council met.', 'Halmere', 'The council'],
    ['Hong Kong (CNN Business)A muddled view of the markets.', 'Hong Kong', 'A muddled'],
    ['WASHINGTON The number of children rose.', 'WASHINGTON', 'The number'],
  ])('%s', (text, place, rest) => {
    const found = datelinePrefix(text);
    expect(found?.place).toBe(place);
    expect(text.slice(found?.length).startsWith(rest)).toBe(true);
  });

  it('takes a time stamp away without calling it a place', () => {
    const text = 'Wednesday, January 21, 2015, 2:28 PM - A volcano has made an island.';
    const found = datelinePrefix(text);
    expect(found?.place).toBeUndefined();
    expect(text.slice(found?.length)).toBe('A volcano has made an island.');
  });

  it.each(['Lorne — a banker — was jailed.', 'NASA said on Friday that it would wait.', 'RELATED: More on the fire'])(
    'leaves alone: %s',
    (text) => {
      expect(datelinePrefix(text)?.place).toBeUndefined();
    },
  );
});

describe('findSpeech', () => {
  it.each([
    [
      '"We wrote twice," said Henrik Moe, general secretary of the Tarrow Seafarers’ Union.',
      'Henrik Moe',
      'Tarrow Seafarers’ Union',
    ],
    ['"We had people in the water," said Lena Askov, the coastguard’s regional commander.', 'Lena Askov', 'coastguard'],
    [
      '"I owe the families a number," Ilse Brandvold, Sundmark’s chief executive, told reporters.',
      'Ilse Brandvold',
      'Sundmark',
    ],
    [
      '“For the first time I can tell a mother something,” said Prof. Amara Deshane of the University of Ostrelle.',
      'Amara Deshane',
      'University of Ostrelle',
    ],
    ['"There is no threat to the town," the interior ministry said.', 'the interior ministry', undefined],
    [
      '"We are trying to reach our people," said United Harbours spokeswoman Stina Bunk.',
      'Stina Bunk',
      'United Harbours',
    ],
  ])('%s', (text, speaker, party) => {
    const found = findSpeech(text, en);
    expect(found?.speaker).toBe(speaker);
    expect(found?.party).toBe(party);
  });

  it('names no weekday and no owner as the speaker', () => {
    expect(
      findSpeech('"I will not give or back off from my path," he reportedly said Sunday.', en)?.speaker,
    ).toBeUndefined();
    expect(
      findSpeech('"He did nothing wrong," said Carlineo’s attorney in the court on Friday.', en)?.speaker,
    ).not.toBe('Carlineo');
  });

  it('does not take the person something is said of for the speaker', () => {
    const text =
      'Dan Askov, who now directs the harbour school, said Brandvold had sped it up: "We were going to get there anyway."';
    expect(findSpeech(text, en)?.speaker).toBe('Dan Askov');
    expect(
      findSpeech('When a speaker asked who was in favour, "nearly every hand was raised," it is said.', en)?.speaker,
    ).toBe(undefined);
  });

  it('takes no city for the side of its mayor, and no town for that of who lives there', () => {
    expect(findSpeech('"It will be a great day," said Ken Moe, mayor of Orlen.', en)?.party).toBeUndefined();
    expect(findSpeech('"They never asked us," said Port Venn resident Gabe Moe.', en)?.party).toBeUndefined();
    expect(
      findSpeech('"We try to reach the spot," said Jorge Moe, a spokesman for the Orlen air force.', en)?.party,
    ).toBe('Orlen air force');
  });

  it('does not take the person spoken to, or a place, for the speaker', () => {
    expect(findSpeech('Investigators told Aiello, 61, that he was free to go.', en)?.speaker).not.toBe('Aiello');
    expect(findSpeech('A student from New York accused the school of bias.', en)?.speaker).toBeUndefined();
  });
});
