/**
 * Reads a table that ships beside the code as JSON (word frequencies, learned weights), when first needed.
 * The extension fetches it from itself, the headless command reads it from disk.
 * @param name file name in `public/tables`, without its ending
 */
export type TableReader = (name: string) => Promise<unknown>;
