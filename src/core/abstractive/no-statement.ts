/** What stands between quotation marks is somebody's words, whatever they say: news about instructions is news. */
const QUOTED = /["“„«][^"“”„«»]*["”“»]|(?<![\p{L}\p{N}])['‘][^'‘’]*['’](?![\p{L}\p{N}])/gu;

/** Verbs that no English or German statement can begin with: first words of an order. */
const ORDERS = new Set(
  (
    'absorb add adopt analyze analyse append augment blend combine compose consider convert create deploy describe develop ' +
    'disregard don’t download embed employ engage enhance enlist enrich ensure execute explain forget generate give ' +
    'harmonize ignore imagine include incorporate infuse inject insert integrate introduce interweave jumble keep ' +
    'leverage meld merge misspell modify obey omit please pretend provide rearrange remove render repeat rephrase ' +
    'replace respond reveal rewrite scramble stop substitute suggest summarize summarise tell translate utilize weave write ' +
    'antworte antworten ignoriere ignorieren vergiss vergessen schreib schreibe übersetze stell'
  ).split(' '),
);
/** Those that are nouns too begin an order only before such a word. */
const ORDERS_BEFORE_OBJECT = new Set(
  'act anagram answer assume break click draft fuse group install let list make output play print reply say show start subscribe use visit'.split(
    ' ',
  ),
);
const OBJECT =
  /^(?:a|an|the|this|that|these|those|all|any|every|each|only|me|us|my|your|its|letters|numbers|anagrams|commonly|in|as|like|with|down|now|here|to)$/;
const TO_A_WRITER =
  /\b(?:your|deine[nrms]?|ihre?[nrms]?)\s+(?:\p{L}+\s+){0,2}(?:answer|response|reply|message|output|instructions?|prompt|code|codebase|implementation|solution|algorithm|antwort|anweisung(?:en)?|anleitung(?:en)?)\b|\b(?:previous|above|prior|earlier|following|subsequent|vorherigen?|bisherigen?)\s+(?:instructions?|prompts?|rules|code|informationen|anweisungen|befehle)\b|\byou are (?:now|a language model)\b|\bas an ai\b/iu;
const LEAD_IN = /^(?:[\p{L}\s]{2,30},|(?:\p{L}+ly|now|then|and|so|but|do not|don't|please|bitte|jetzt))\s+/iu;

/**
 * Whether a sentence states nothing: a question, or an order to whoever reads or writes. A model that gives one back as
 * news has taken it from a page, or obeyed it.
 */
export function isNoStatement(sentence: string): boolean {
  const own = sentence.replace(QUOTED, ' “…” ').replace(/\s+/g, ' ').trim();
  if (/[?？]["”»)\s]*$/.test(own)) return true;
  if (TO_A_WRITER.test(own)) return true;
  if (/^(?:do not|don['’]t|please|bitte)\b/i.test(own)) return true;
  return isOrder(own) || isOrder(own.replace(LEAD_IN, ''));
}

function isOrder(sentence: string): boolean {
  const [first = '', second = ''] = sentence.toLowerCase().match(/[\p{L}\p{M}’'-]+/gu) ?? [];
  return ORDERS.has(first) || (ORDERS_BEFORE_OBJECT.has(first) && OBJECT.test(second));
}
