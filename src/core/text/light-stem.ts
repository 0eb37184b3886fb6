/**
 * A light stem that makes plural, possessive and the commonest verb endings meet; never shorter than three letters.
 * Only for Latin-script words; others are returned as they are.
 */
export function lightStem(word: string): string {
  if (!/^[a-z'’-]+$/.test(word)) return word;
  let stem = word.replace(/['’]s?$/, '');
  if (stem.length > 4 && stem.endsWith('ies')) return `${stem.slice(0, -3)}y`;
  if (stem.length > 5 && stem.endsWith('ing')) stem = undouble(stem.slice(0, -3));
  else if (stem.length > 4 && stem.endsWith('ed')) stem = undouble(stem.slice(0, -2));
  else if (stem.length > 3 && stem.endsWith('s') && !/(?:ss|us|is)$/.test(stem)) stem = stem.slice(0, -1);
  if (stem.length > 4 && stem.endsWith('e')) stem = stem.slice(0, -1);
  return stem;
}

function undouble(stem: string): string {
  return /([bdgklmnprt])\1$/.test(stem) && stem.length > 4 ? stem.slice(0, -1) : stem;
}
