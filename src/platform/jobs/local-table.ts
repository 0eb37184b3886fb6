/** Reads a shipped table; needs no extension API, so it runs in a dedicated worker too. */
export async function localTable(name: string): Promise<unknown> {
  const response = await fetch(new URL(`/tables/${name}.json`, self.location.origin));
  return response.json();
}
