/**
 * The browser's own model as the Prompt API offers it, written into a page or worker of the extension: Debian's Chromium
 * has the API and no model. `initial` is a state of the API, or `absent`. Self-contained, since it runs over there.
 */
export function installLanguageModel(initial: string): void {
  if (initial === 'absent') {
    Reflect.deleteProperty(globalThis, 'LanguageModel');
    return;
  }
  let state = initial;
  const write = (user: string): string => {
    const lines = [...user.matchAll(/^([A-Z]+\d+)(?:=[A-Z]+\d+)* (.+[.”"])$/gm)];
    if (user.endsWith('Choose.')) return JSON.stringify({ keep: lines.slice(0, 8).map(([, label]) => label) });
    if (!user.endsWith('Write the brief.')) return '{"sentences":[]}';
    const sentences = lines.slice(0, 6).map(([, label = '', text = '']) => ({ text, cites: [label] }));
    return JSON.stringify({
      headline: 'Written by the Browser',
      lede: sentences.slice(0, 1),
      sections: [{ kind: 'what-happened', heading: '', sentences: sentences.slice(1) }],
    });
  };
  const session = {
    contextWindow: 6_000,
    destroy: () => undefined,
    promptStreaming: (user: string) =>
      new ReadableStream<string>({
        async start(stream) {
          for (const piece of write(user).match(/[\s\S]{1,200}/g) ?? []) {
            stream.enqueue(piece);
            await new Promise((resolve) => setTimeout(resolve, 10));
          }
          stream.close();
        },
      }),
  };
  const model = {
    availability: async () => state,
    create: async ({ monitor }: { monitor?: (target: EventTarget) => void } = {}) => {
      if (state !== 'available') {
        const target = new EventTarget();
        monitor?.(target);
        for (const loaded of [0.2, 0.6, 1]) {
          target.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded }));
          await new Promise((resolve) => setTimeout(resolve, 500));
        }
        state = 'available';
      }
      return session;
    },
  };
  Object.defineProperty(globalThis, 'LanguageModel', { value: model, configurable: true, writable: true });
}
