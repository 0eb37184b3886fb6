import type { Job } from '../../core/job.ts';
import { browser } from '../browser.ts';

interface Badge {
  readonly text: string;
  readonly title: string;
  readonly colour: string;
}

/** Inks of the design's tokens: the badge cannot follow the page's theme. */
const INK = { work: '#2443b0', done: '#1d7a3c', failed: '#b3261e' } as const;

const word = (key: string, substitutions: string[] = []): string => browser.i18n.getMessage(key, substitutions);

/** What the toolbar says of a job, in a sign and in words. */
function badgeOf(job: Job): Badge {
  const total = String(job.sources.length);
  switch (job.state) {
    case 'reading': {
      const read = String(job.sources.filter((s) => s.state === 'read' || s.state === 'skipped').length);
      const text = job.sources.length > 1 ? `${read}/${total}` : '…';
      return { text, title: word('badgeReading', [read, total]), colour: INK.work };
    }
    case 'distilling':
    case 'checking':
      return { text: '…', title: word('badgeWriting'), colour: INK.work };
    case 'done':
      return { text: '✓', title: word('badgeDone'), colour: INK.done };
    case 'failed':
      return { text: '!', title: word('badgeFailed'), colour: INK.failed };
    case 'cancelled':
      return { text: '', title: word('actionTitle'), colour: INK.work };
  }
}

/** Shows a job on the toolbar button of each tab it reads, so that a press on any of them opens it. */
export async function showBadge(job: Job): Promise<void> {
  const { text, title, colour } = badgeOf(job);
  await Promise.all(
    tabsOf(job).map(async (tabId) => {
      // the tab may be gone
      await Promise.allSettled([
        browser.action.setBadgeText({ tabId, text }),
        browser.action.setBadgeBackgroundColor({ tabId, color: colour }),
        browser.action.setTitle({ tabId, title }),
      ]);
    }),
  );
}

/** Takes the sign away once the reader has seen what it announced. */
export async function clearBadge(job: Job): Promise<void> {
  await Promise.all(
    tabsOf(job).map((tabId) =>
      Promise.allSettled([
        browser.action.setBadgeText({ tabId, text: '' }),
        browser.action.setTitle({ tabId, title: word('actionTitle') }),
      ]),
    ),
  );
}

function tabsOf(job: Job): number[] {
  return job.sources.flatMap(({ origin }) => (origin.from === 'tab' ? [origin.tabId] : []));
}
