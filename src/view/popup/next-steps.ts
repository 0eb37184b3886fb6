import type { Translate } from '../i18n/translate.ts';
import type { Intents } from '../popup-model.ts';
import { ERROR_WORDS, type NextStep } from '../words/error-words.ts';
import type { ErrorOnScreen } from './error-screen.tsx';

export interface StepOnScreen {
  readonly name: NextStep | 'merge-others' | 'ask-again';
  readonly words: string;
  readonly press: () => void;
}

/** The next steps that are possible here; there is always one. */
export function nextSteps(screen: ErrorOnScreen, intents: Intents, t: Translate): StepOnScreen[] {
  const { mergeable, asked } = screen;
  const steps: StepOnScreen[] = [];
  if (mergeable !== undefined && mergeable.length > 0) {
    steps.push({
      name: 'merge-others',
      words: t('step_merge_others', { count: mergeable.length }),
      press: () => intents.merge(mergeable),
    });
  }
  if (asked !== undefined && asked.length > 0) {
    steps.push({ name: 'ask-again', words: t('step_ask_again'), press: () => intents.merge(asked) });
  }
  const possible: Readonly<Record<NextStep, StepOnScreen | undefined>> = {
    back: { name: 'back', words: t('step_back'), press: intents.back },
    retry: { name: 'retry', words: t('step_retry'), press: intents.briefThisPage },
    'pick-tabs': screen.canPickTabs
      ? { name: 'pick-tabs', words: t('step_pick_tabs'), press: intents.openPicker }
      : undefined,
    'scan-tabs': screen.canPickTabs
      ? { name: 'scan-tabs', words: t('step_scan_tabs'), press: intents.openPicker }
      : undefined,
    'add-text': { name: 'add-text', words: t('add_text'), press: intents.openAddText },
    local:
      intents.writeLocally === undefined
        ? undefined
        : { name: 'local', words: t('step_local'), press: intents.writeLocally },
    options: { name: 'options', words: t('step_options'), press: intents.openOptions },
    history: { name: 'history', words: t('step_history'), press: intents.openHistory },
  };
  steps.push(...ERROR_WORDS[screen.code].steps.flatMap((name) => possible[name] ?? []));
  return steps;
}
