import { datelinePrefix } from '../extractive/dateline-prefix.ts';
import type { Report } from './group.ts';
import type { GroupWeights } from './group-weights.ts';

/**
 * How the similarity of two reports is to be changed for place: two that are dated from different places, and of which
 * neither names the other's, are of two events, however like each other these are (a bridge in one port, a ferry off
 * another). Reports of one event written in two cities name the city where it took place. 1 where either has no dateline.
 */
export function placeFactor(reports: readonly Report[], weights: GroupWeights): (i: number, j: number) => number {
  const places = reports.map(({ text }) => datelinePrefix(firstParagraph(text))?.place?.toLowerCase());
  const texts = reports.map(({ headline, text }, i) =>
    places[i] === undefined ? '' : `${headline} ${text}`.toLowerCase(),
  );
  return (i, j) => {
    const [one, other] = [places[i], places[j]];
    if (one === undefined || other === undefined) return 1;
    const isNamed = (texts[j] ?? '').includes(city(one)) || (texts[i] ?? '').includes(city(other));
    return isNamed ? 1 : weights.elsewhere;
  };
}

/** "port venn" of "port venn, tarrow". */
function city(place: string): string {
  return place.split(',')[0]?.trim() ?? place;
}

function firstParagraph(text: string): string {
  const start = text.trimStart();
  const end = start.indexOf('\n');
  return end < 0 ? start : start.slice(0, end);
}
