// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
const LINE_BREAKING = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
/** Characters nobody sees: zero width, bidirectional controls, soft hyphen, variation and tag characters. The joiners of Persian and Indic scripts stay. */
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]|[\ufe00-\ufe0f]|\udb40[\udc00-\udfff]/g;
/** Turn markers of chat templates, which some local servers read even inside a message. */
const TEMPLATE_MARK = /<\|+|\|+>|<(?=\/?s>)|\[(?=\/?INST\])/g;
const LABEL = /\[([A-Z]{1,3}\d+(?:\s*[=,]\s*[A-Z]{1,3}\d+)*)\]/g;

/**
 * Page text as one line of data for a prompt: no line break, nothing invisible, nothing that reads as one of our
 * labels or as a turn of a chat template. The wording stays to the letter.
 */
export function cleanLine(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(LINE_BREAKING, ' ')
    .replace(TEMPLATE_MARK, (mark) => [...mark].join(' '))
    .replace(LABEL, '($1)')
    .replace(/ {2,}/g, ' ')
    .trim();
}
