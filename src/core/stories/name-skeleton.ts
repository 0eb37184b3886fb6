/**
 * The consonants of a name by class, so that one name meets itself across scripts: "Grozeva", "グロゼバ" and
 * "Грозева" are all KLSP. Classes merge what transliteration merges (b p f v; l r; t d; k g; m n; sibilants); vowels,
 * h, w and y are left out. After the consonant classes of Soundex and of phonetic transliteration matching
 * (Knight & Graehl 1998), by hand for each script.
 */
export function nameSkeleton(name: string): string {
  let skeleton = '';
  let last = '';
  for (const letter of fold(name)) {
    const found = CLASS_OF.get(letter) ?? '';
    // a doubled Latin letter is one sound; two syllables of one class are two
    if (found !== '' && !(letter === last && LATIN.test(letter))) skeleton += found;
    last = letter;
  }
  return skeleton;
}

const LATIN = /[a-z]/;

/** Lower case without accents; kana keep their voicing, which is a letter of its own when composed. */
function fold(name: string): string {
  const lower = name.normalize('NFKC').toLowerCase();
  const spelt = /[a-z]/.test(lower) ? lower.normalize('NFD').replace(/\p{M}+/gu, '') : lower;
  return spelt
    .replace(/sch|ch|sh|zh|tj/g, 's')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/ph/g, 'f')
    .replace(/x/g, 'ks');
}

const LETTERS: Readonly<Record<string, string>> = {
  P: 'bpfv бпфв βπφ بفپڤ בפף पफबभव バビブベボパピプペポヴフ',
  K: 'kgcq кгх κγχξ كقغخگ קכךג कखगघ カキクケコガギグゲゴ',
  T: 'td тдţ τδθ تدطضثذ תטד टठडढतथदध タテトダデドヂヅ',
  S: 'szjß сзцчшщж σςζ سصزشجظچژ סשצץז चछजझशषस サシスセソザジズゼゾチツ',
  L: 'lr лр λρ لر לר रल ラリルレロ',
  N: 'mn мн μν من מםנן मनणङञं マミムメモナニヌネノン',
};

const CLASS_OF = new Map(
  Object.entries(LETTERS).flatMap(([name, letters]) =>
    [...letters].filter((l) => l !== ' ').map((l) => [l, name] as const),
  ),
);
