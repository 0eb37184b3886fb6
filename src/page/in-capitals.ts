/** Whether a text of more than `least` letters is in capitals, in a script that has them. */
export function inCapitals(text: string, least: number): boolean {
  // most lines are told by one small letter
  if (/[a-z]/.test(text)) return false;
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length > least && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}
