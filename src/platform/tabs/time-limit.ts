/** A value that did not come in time. */
export const TOO_LATE = Symbol('too late');

/** What `promise` gives, or {@link TOO_LATE} after `ms` milliseconds; the promise itself runs on. */
export async function timeLimit<T>(promise: Promise<T>, ms: number): Promise<T | typeof TOO_LATE> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<typeof TOO_LATE>((resolve) => {
    timer = setTimeout(() => resolve(TOO_LATE), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
