import { effect } from '@preact/signals';
import { render } from 'preact';
import { workerCaller } from '../platform/messages/call-worker.ts';
import { listenToProgress } from '../platform/messages/progress-port.ts';
import { getMessage, uiLanguage } from '../platform/page/reader-language.ts';
import { thisPage } from '../platform/page/this-page.ts';
import { createTranslate } from '../view/i18n/translate.ts';
import { Popup } from '../view/popup/popup.tsx';
import { popupController } from './controller.ts';

// what the first paint is measured from
performance.mark('script');
const page = await thisPage();
const { model, intents, hear, catchUp, open } = popupController(page, workerCaller(page.isPrivate));
const t = createTranslate(getMessage, uiLanguage());
effect(() => render(<Popup model={model.value} intents={intents} t={t} />, document.body));
listenToProgress(page.isPrivate, hear, catchUp);
await open();
