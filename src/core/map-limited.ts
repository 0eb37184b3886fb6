/**
 * Maps with at most `limit` calls under way at once; results in the order of the inputs.
 * A call that throws rejects the whole.
 */
export async function mapLimited<In, Out>(
  inputs: readonly In[],
  limit: number,
  call: (input: In, index: number) => Promise<Out>,
): Promise<Out[]> {
  const results: Out[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < inputs.length) {
      const index = next;
      next += 1;
      const input = inputs[index];
      if (input !== undefined) results[index] = await call(input, index);
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, inputs.length) }, lane));
  return results;
}
