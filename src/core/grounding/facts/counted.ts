/** Those a figure counts when it counts all of them, by how a question calls them. */
const WHO: readonly (readonly [string, string])[] = [
  ['children', 'children|pupils|schoolchildren|youngsters|kids|students|teenagers|boys and girls'],
  [
    'people',
    'people|persons|passengers|residents|victims|travell?ers|occupants|villagers|inmates|patients|tenants|guests|miners|pilgrims|neighbou?rs|spectators|visitors|civilians|fans|demonstrators|protesters|suspects|men and women|inhabitants|holidaymakers|hikers|climbers|tourists|campers|locals|sailors|crew|men|others|of those (?:invited|present|attending|aboard|on board|tested|treated)',
  ],
  ['workers', 'workers|employees|staff|posts|jobs|positions|roles'],
  ['homes', 'homes|households|houses|customers|properties|dwellings|families|flats'],
  ['animals', 'animals|cows|cattle|sheep|pigs|horses|whales|dogs|birds|seals|goats|hens|dolphins|turtles'],
];

/** How a question calls those that a noun counts. */
export function groupOf(noun: string): string | undefined {
  return WHO.find(([, nouns]) => new RegExp(`^(?:${nouns})$`, 'iu').test(noun))?.[0];
}

/** Any such noun, for a pattern. */
export const COUNTED = WHO.map(([, nouns]) => nouns).join('|');
