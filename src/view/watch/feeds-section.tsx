import { MOST_FEEDS_OF_A_LIST } from '../../core/watch/feed-bounds.ts';
import { HOUR_CHOICES, OUTLET_CHOICES } from '../../core/watch/watch-choices.ts';
import { OptionSection } from '../options/option-section.tsx';
import { useOptions } from '../options/options-context.ts';
import { SelectRow } from '../options/select-row.tsx';
import { SwitchRow } from '../options/switch-row.tsx';
import { AddFeed } from './add-feed.tsx';
import { FeedRow } from './feed-row.tsx';
import { OpmlButtons } from './opml-buttons.tsx';

/** The watch list in the options: its feeds, and when a story counts as breaking. */
export function FeedsSection() {
  const { t, formats, model, intents } = useOptions();
  const { feeds } = model;
  const { watch } = intents;
  if (feeds === undefined || watch === undefined) return null;
  const { list, imported } = feeds;
  const { rule, notify } = list;
  const waiting = list.feeds.filter((feed) => feed.state === 'needs-permission').map((feed) => feed.url);
  const now = new Date();
  return (
    <OptionSection id="watch" title={t('opt_watch')} about={t('opt_watch_about')}>
      <AddFeed feeds={feeds} watch={watch} />
      {waiting.length > 1 ? (
        <p class="row">
          <button type="button" class="button" data-testid="allow-feeds" onClick={() => watch.allow(waiting)}>
            {t('feed_allow_all', { count: waiting.length })}
          </button>
        </p>
      ) : null}
      {list.feeds.length > 0 ? (
        <ul class="feeds">
          {list.feeds.map((feed) => (
            <FeedRow key={feed.url} feed={feed} watch={watch} isBusy={feeds.busy === feed.url} now={now} />
          ))}
        </ul>
      ) : null}
      <div class="option-row">
        <span class="option-title">
          {t('opml')}
          <span class="option-about" role="status">
            {imported === undefined
              ? t('opml_about')
              : imported.ok
                ? t('opml_done', { count: imported.count })
                : t('opml_failed')}
          </span>
          <span class="option-about" role="status">
            {imported === undefined || imported.leftOut === 0
              ? null
              : t('opml_left_out', { count: imported.leftOut, most: formats.number(MOST_FEEDS_OF_A_LIST) })}
          </span>
        </span>
        <OpmlButtons watch={watch} canExport={list.feeds.length > 0} />
      </div>
      {list.feeds.length > 0 ? (
        <>
          <SelectRow
            title={t('opt_rule_outlets')}
            about={t('opt_rule_about')}
            value={String(rule.outlets)}
            choices={choicesWith(OUTLET_CHOICES, rule.outlets).map((count) => ({
              value: String(count),
              words: t('rule_outlets', { count }),
            }))}
            onChoose={(value) => watch.setRule({ ...rule, outlets: Number(value) })}
          />
          <SelectRow
            title={t('opt_rule_hours')}
            value={String(rule.hours)}
            choices={choicesWith(HOUR_CHOICES, rule.hours).map((count) => ({
              value: String(count),
              words: t('rule_hours', { count }),
            }))}
            onChoose={(value) => watch.setRule({ ...rule, hours: Number(value) })}
          />
          <SwitchRow
            name="notify"
            title={t('opt_notify')}
            about={t('opt_notify_about')}
            isOn={notify}
            onSwitch={watch.setNotify}
          />
          <p class="meta">{t('watch_kept', { count: formats.number(list.items) })}</p>
        </>
      ) : null}
    </OptionSection>
  );
}

/** The choices, with the present one among them whatever it is. */
function choicesWith(choices: readonly number[], present: number): number[] {
  return [...new Set([...choices, present])].sort((a, b) => a - b);
}
