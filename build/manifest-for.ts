import type { ManifestV3Export } from '@crxjs/vite-plugin';
import manifest from '../manifest.json' with { type: 'json' };

export type Target = 'chrome' | 'firefox';

export const MINIMUM_CHROMIUM = '127';
export const MINIMUM_FIREFOX = '142.0';
export const FIREFOX_ID = 'aibot@aibot.example';

/** The one manifest, as each browser needs it. */
export function manifestFor(target: Target): ManifestV3Export {
  if (target === 'chrome') {
    // split: a private window gets a worker and pages of its own; Firefox has no such mode
    return {
      ...manifest,
      permissions: [...manifest.permissions, 'offscreen'],
      incognito: 'split',
      minimum_chrome_version: MINIMUM_CHROMIUM,
    } as ManifestV3Export;
  }
  return {
    ...manifest,
    background: { scripts: ['src/background.ts'], type: 'module' },
    browser_specific_settings: {
      gecko: {
        id: FIREFOX_ID,
        strict_min_version: MINIMUM_FIREFOX,
        data_collection_permissions: { required: ['none'], optional: ['websiteContent'] },
      },
    },
  } as ManifestV3Export;
}
