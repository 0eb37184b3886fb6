/** A parenthesis and the space before it. The look-behind keeps a long run of spaces from being tried from each of them. */
export const PARENTHESIS = /(?<!\s)\s*\([^()]*\)/g;

/** The text less its parentheses; nested ones lose the innermost. */
export function withoutParentheses(text: string): string {
  return text.replace(PARENTHESIS, '');
}
