import { useEffect, useState } from 'preact/hooks';
import { useUi } from '../ui.ts';

/** Minutes and seconds since a run began. Not spoken: it would never stop. */
export function Elapsed({ since }: { readonly since: string }) {
  const { now } = useUi();
  const [seconds, setSeconds] = useState(() => secondsBetween(since, now.getTime()));
  useEffect(() => {
    const timer = setInterval(() => setSeconds((s) => s + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <span class="meta elapsed" aria-hidden="true" dir="ltr">
      {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, '0')}
    </span>
  );
}

function secondsBetween(since: string, now: number): number {
  const passed = Math.floor((now - Date.parse(since)) / 1000);
  return Number.isFinite(passed) ? Math.max(0, passed) : 0;
}
