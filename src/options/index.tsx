import { effect } from '@preact/signals';
import { render } from 'preact';
import { workerCaller } from '../platform/messages/call-worker.ts';
import { getMessage, uiLanguage } from '../platform/page/reader-language.ts';
import { thisPage } from '../platform/page/this-page.ts';
import { usePolyfill } from '../platform/use-polyfill.ts';
import { createTranslate } from '../view/i18n/translate.ts';
import { Options } from '../view/options/options.tsx';
import { optionsController } from './controller.ts';

usePolyfill();

const { isPrivate } = await thisPage();
const { model, intents, open } = optionsController(workerCaller(isPrivate), isPrivate);
const t = createTranslate(getMessage, uiLanguage());
await open();
effect(() => render(<Options model={model.value} intents={intents} t={t} />, document.body));
