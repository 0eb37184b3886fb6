import { Cites } from '../citation/cites.tsx';
import { useUi } from '../ui.ts';
import { QUESTION_WORDS } from '../words/question-words.ts';
import { AgreementDots } from './agreement-dots.tsx';
import { useStory } from './story-context.ts';

/** The facts at a glance, with who reports each; what no source answers is listed as not established. */
export function KeyDetails() {
  const { t } = useUi();
  const { brief, voices } = useStory();
  if (brief.keyDetails.length === 0 && brief.notEstablished.length === 0) return null;
  const isShared = voices.length > 1;
  return (
    <table class="facts-table">
      <thead>
        <tr>
          <th class="facts-title" colSpan={2} scope="colgroup">
            {t('key_details')}
          </th>
          <th class="facts-legend" scope="col">
            {isShared ? t('agreement') : <span class="unseen">{t('source')}</span>}
          </th>
        </tr>
      </thead>
      <tbody>
        {brief.keyDetails.map((detail) => (
          <tr key={`${detail.label} ${detail.value}`}>
            <th scope="row">{detail.label}</th>
            <td>
              {detail.value}
              {isShared && brief.disagreements.length > 0 && detail.agreement.some((a) => a.says === 'differs') ? (
                <>
                  {' '}
                  <a class="differs-link" href="#differ">
                    {t('differs')}
                  </a>
                </>
              ) : null}
            </td>
            <td>
              {isShared && detail.agreement.length > 0 ? (
                <AgreementDots agreement={detail.agreement} citations={detail.citations} />
              ) : (
                <Cites citations={detail.citations} />
              )}
            </td>
          </tr>
        ))}
        {brief.notEstablished.map((question) => (
          <tr key={question}>
            <th scope="row">{t(QUESTION_WORDS[question])}</th>
            <td class="not-established" colSpan={2}>
              {t('not_established')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
