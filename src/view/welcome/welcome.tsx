import type { Translate } from '../i18n/translate.ts';
import { Mark } from '../parts/mark.tsx';
import { useDocument } from '../use-document.ts';

export interface WelcomeProps {
  readonly t: Translate;
  /** Opens the demo story; without it the button is not shown. */
  readonly openDemo?: () => void;
  readonly openOptions?: () => void;
}

/** The page after the first install: three sentences, a story to try, nothing to agree to. */
export function Welcome({ t, openDemo, openOptions }: WelcomeProps) {
  useDocument(t, 'system', 'AiBot');
  return (
    <main class="welcome">
      <p class="welcome-flag">
        <Mark />
        <span>AiBot</span>
      </p>
      <h1>{t('welcome_title')}</h1>
      <ol class="welcome-steps">
        <li>{t('welcome_one')}</li>
        <li>{t('welcome_two')}</li>
        <li>{t('welcome_three')}</li>
      </ol>
      <p class="row">
        {openDemo === undefined ? null : (
          <button type="button" class="button primary" data-testid="open-demo" onClick={openDemo}>
            {t('welcome_demo')}
          </button>
        )}
        {openOptions === undefined ? null : (
          <button type="button" class="button" onClick={openOptions}>
            {t('options')}
          </button>
        )}
      </p>
      <p class="meta">{t('disclaimer')}</p>
    </main>
  );
}
