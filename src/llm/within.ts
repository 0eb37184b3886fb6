import type { AiBotError } from '../core/errors.ts';

/** What `promise` gives, unless it takes longer than `ms` milliseconds. @throws what `late` makes */
export async function within<T>(promise: Promise<T>, ms: number, late: () => AiBotError): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), ms);
  });
  try {
    return await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}
