import { NOTE_CODES } from '../../core/article.ts';
import type { Engine } from '../../core/brief.ts';
import type { Translate } from '../i18n/translate.ts';
import { Message } from '../parts/message.tsx';
import { Plate } from '../parts/plate.tsx';
import type { PopupScreen } from '../popup-model.ts';
import { useUi } from '../ui.ts';
import { ERROR_WORDS } from '../words/error-words.ts';
import { nextWords } from '../words/note-words.ts';
import { nextSteps } from './next-steps.ts';

export type ErrorOnScreen = Extract<PopupScreen, { readonly screen: 'error' }>;

/** A failure: what happened, what still works, and the next step, the safest one first. */
export function ErrorScreen({ engine, screen }: { readonly engine: Engine; readonly screen: ErrorOnScreen }) {
  const { t, intents } = useUi();
  const { code, params } = screen;
  const words = ERROR_WORDS[code];
  const filled = { host: t('the_endpoint'), site: t('the_site'), ...params };
  const steps = nextSteps(screen, intents, t);
  const { copyText } = intents;
  const details = Object.entries(params).map(([name, value]) => `${name}: ${value}`);
  const answered = [params.status, params.reply].filter((part) => part !== undefined).join(' ');
  return (
    <>
      <Plate engine={engine} isPlan />
      <main data-testid="error" data-code={code}>
        <Message
          glyph={words.glyph}
          title={t(words.title, filled)}
          text={nextOfKind(t, screen) ?? t(words.next, filled)}
          isAlert
        >
          {steps.map((step, i) => (
            <button
              key={step.words}
              type="button"
              class={i === 0 ? 'button primary' : 'button'}
              data-step={step.name}
              onClick={step.press}
            >
              {step.words}
            </button>
          ))}
        </Message>
        {code === 'permission-refused' ? <PermissionFacts /> : null}
        {answered === '' ? null : (
          <dl class="fact-list">
            <div>
              <dt>{t('fact_answered')}</dt>
              <dd>
                <code>{answered}</code>
              </dd>
            </div>
          </dl>
        )}
        {copyText !== undefined && details.length > 0 ? (
          <p class="row">
            <button type="button" class="link" onClick={() => void copyText([code, ...details].join('\n'))}>
              {t('copy_details')}
            </button>
          </p>
        ) : null}
      </main>
    </>
  );
}

/** A page that is no article: what to do about one of its kind. */
function nextOfKind(t: Translate, { code, params }: ErrorOnScreen): string | undefined {
  const kind = code === 'not-an-article' ? NOTE_CODES.find((known) => known === params.kind) : undefined;
  return kind === undefined ? undefined : nextWords(t, { code: kind, params });
}

function PermissionFacts() {
  const { t } = useUi();
  return (
    <dl class="fact-list">
      <div>
        <dt>{t('fact_if_allowed')}</dt>
        <dd>{t('fact_if_allowed_text')}</dd>
      </div>
      <div>
        <dt>{t('fact_never')}</dt>
        <dd>{t('fact_never_text')}</dd>
      </div>
      <div>
        <dt>{t('fact_undo')}</dt>
        <dd>{t('fact_undo_text')}</dd>
      </div>
    </dl>
  );
}
