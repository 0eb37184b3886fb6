import { effect } from '@preact/signals';
import { render } from 'preact';
import { workerCaller } from '../platform/messages/call-worker.ts';
import { getMessage, uiLanguage } from '../platform/page/reader-language.ts';
import { thisPage } from '../platform/page/this-page.ts';
import { createTranslate } from '../view/i18n/translate.ts';
import { Popup } from '../view/popup/popup.tsx';
import { Reader } from '../view/reader/reader.tsx';
import { readerController } from './controller.ts';

/** Shows what the address names: a brief, two compared, or the history; or what went wrong. */
export async function mountReader(): Promise<void> {
  // what the first paint is measured from
  performance.mark('script');
  const { isPrivate } = await thisPage();
  const { model, intents, open } = readerController(workerCaller(isPrivate));
  const t = createTranslate(getMessage, uiLanguage());
  effect(() => {
    const page = model.value;
    render(
      page.state === 'history' ? (
        <Popup
          model={{ settings: page.settings, screen: { screen: 'history', entries: page.entries } }}
          intents={intents}
          t={t}
        />
      ) : page.state === 'error' ? (
        <Popup
          model={{
            settings: page.settings,
            screen: { screen: 'error', code: page.code, params: page.params, canPickTabs: false },
          }}
          intents={intents}
          t={t}
        />
      ) : (
        <Reader model={page} intents={intents} t={t} />
      ),
      document.body,
    );
  });
  await open();
}
