import type { TargetedKeyboardEvent } from 'preact';

/** Arrow keys, Home and End move the focus among the controls of a toolbar or menu. */
export function arrowKeys(selector: string, axis: 'horizontal' | 'vertical') {
  return (event: TargetedKeyboardEvent<HTMLElement>): void => {
    const all = [...event.currentTarget.querySelectorAll<HTMLElement>(selector)];
    const at = all.findIndex((element) => element === document.activeElement);
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const [forward, backward] =
      axis === 'vertical'
        ? ['ArrowDown', 'ArrowUp']
        : isRtl
          ? ['ArrowLeft', 'ArrowRight']
          : ['ArrowRight', 'ArrowLeft'];
    const next =
      event.key === forward
        ? (at + 1) % all.length
        : event.key === backward
          ? (at - 1 + all.length) % all.length
          : event.key === 'Home'
            ? 0
            : event.key === 'End'
              ? all.length - 1
              : undefined;
    if (next === undefined) return;
    event.preventDefault();
    all[next]?.focus();
  };
}
