export interface Throttled<T> {
  readonly call: (value: T) => void;
  /** What waits is dropped. */
  readonly end: () => void;
}

/** Passes the first value on at once, and then the newest one at most every so many ms; nothing after the signal. */
export function atMostEvery<T>(ms: number, pass: (value: T) => void, signal: AbortSignal): Throttled<T> {
  let waiting: { readonly value: T } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tick = (): void => {
    timer = undefined;
    if (waiting === undefined || signal.aborted) return;
    const { value } = waiting;
    waiting = undefined;
    timer = setTimeout(tick, ms);
    pass(value);
  };
  return {
    call: (value) => {
      waiting = { value };
      if (timer === undefined) tick();
    },
    end: () => {
      clearTimeout(timer);
      waiting = undefined;
    },
  };
}
