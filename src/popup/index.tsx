import { render } from 'preact';
import { workerCaller } from '../platform/messages/call-worker.ts';
import { listenToProgress } from '../platform/messages/progress-port.ts';
import { thisPage } from '../platform/page/this-page.ts';
import { popupController } from './controller.ts';
import { PlainPopup } from './plain-popup.tsx';

const page = await thisPage();
const controller = popupController(page, workerCaller(page.isPrivate));
render(<PlainPopup model={controller.model} intents={controller.intents} />, document.body);
listenToProgress(page.isPrivate, controller.hear, controller.catchUp);
await controller.open();
