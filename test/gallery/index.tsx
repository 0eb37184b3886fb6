import { render } from 'preact';
import { createTranslate } from '../../src/view/i18n/translate.ts';
import './tall.css';
import { STATES } from './states.tsx';

interface Messages {
  readonly [key: string]: { readonly message: string };
}

const LOCALES = import.meta.glob<Messages>('../../public/_locales/*/messages.json', { import: 'default' });
const SHEETS: Readonly<Record<string, () => Promise<unknown>>> = {
  popup: () => import('../../src/view/styles/popup.css'),
  reader: () => import('../../src/view/styles/reader.css'),
  options: () => import('../../src/view/styles/options.css'),
};

declare global {
  // the photographing script asks for the states' sizes
  var gallery: { readonly shapes: Readonly<Record<string, unknown>> };
}

globalThis.gallery = {
  shapes: Object.fromEntries(
    STATES.map(({ name, sheet, width, height, isTall = false, isPrint = false, isPictured }) => [
      name,
      { sheet, width, height, isTall, isPrint, isPictured },
    ]),
  ),
};

const query = new URLSearchParams(location.search);
const locale = query.get('locale') ?? 'en';
const messagesOf = async (of: string): Promise<Messages> =>
  (await LOCALES[`../../public/_locales/${of}/messages.json`]?.()) ?? {};
const [messages, english] = await Promise.all([messagesOf(locale), messagesOf('en')]);
const t = createTranslate((key) => messages[key]?.message ?? english[key]?.message ?? '');
const theme = query.get('theme') === 'dark' ? 'dark' : 'light';
const state = STATES.find((s) => s.name === query.get('state'));

if (state === undefined) {
  render(
    <ul>
      {STATES.map((s) => (
        <li key={s.name}>
          <a href={`?state=${s.name}&theme=${theme}&locale=${locale}`}>{s.name}</a>
        </li>
      ))}
    </ul>,
    document.body,
  );
} else {
  await SHEETS[state.sheet]?.();
  if (state.isTall) document.documentElement.dataset.tall = '';
  performance.mark('start');
  render(state.draw({ t, theme }), document.body);
  requestAnimationFrame(() => setTimeout(() => performance.mark('shown')));
  await new Promise((resolve) => setTimeout(resolve, 20));
  for (let tries = 0; document.querySelector('main') === null && tries < 200; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
  await state.act?.();
  await new Promise((resolve) => setTimeout(resolve, 60));
  const ending = document.getAnimations().filter((each) => Number.isFinite(each.effect?.getComputedTiming().endTime));
  await Promise.race([
    Promise.allSettled(ending.map((each) => each.finished)),
    new Promise((resolve) => setTimeout(resolve, 2_000)),
  ]);
}
document.documentElement.dataset.ready = '';
