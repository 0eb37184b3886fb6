import { type ComponentType, type FunctionComponent, h } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A part of a screen that is fetched when it is first shown, so that the first paint does not wait for it. */
export function late<P extends object>(load: () => Promise<ComponentType<P>>): FunctionComponent<P> {
  let loaded: ComponentType<P> | undefined;
  return function Late(props: P) {
    const [, setReady] = useState(loaded !== undefined);
    useEffect(() => {
      if (loaded !== undefined) return;
      let isGone = false;
      load().then(
        (component) => {
          loaded = component;
          if (!isGone) setReady(true);
        },
        (cause: unknown) => console.error(cause),
      );
      return () => {
        isGone = true;
      };
    }, []);
    return loaded === undefined ? null : h(loaded, props);
  };
}
