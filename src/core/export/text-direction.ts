/** Whether a BCP 47 language is written from right to left. */
export function isRightToLeft(language: string): boolean {
  return /^(ar|fa|he|iw|ur|ps|sd|ug|yi|dv|ckb)\b/i.test(language);
}
