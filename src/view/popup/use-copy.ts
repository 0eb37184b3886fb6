import { useCallback, useEffect, useState } from 'preact/hooks';
import { useUi } from '../ui.ts';

export interface Copying {
  readonly run: () => void;
  readonly state: 'idle' | 'done' | 'failed';
  /** What to say about it; '' when idle. */
  readonly words: string;
}

/** Copies, and says for two seconds how that went. */
export function useCopy(copy: () => Promise<boolean>): Copying {
  const { t } = useUi();
  const [state, setState] = useState<Copying['state']>('idle');
  useEffect(() => {
    if (state === 'idle') return;
    const timer = setTimeout(() => setState('idle'), 2000);
    return () => clearTimeout(timer);
  }, [state]);
  const run = useCallback(() => {
    copy().then(
      (ok) => setState(ok ? 'done' : 'failed'),
      () => setState('failed'),
    );
  }, [copy]);
  return { run, state, words: state === 'idle' ? '' : t(state === 'done' ? 'copied' : 'copy_failed') };
}
