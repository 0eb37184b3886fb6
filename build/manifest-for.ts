import type { ManifestV3Export } from '@crxjs/vite-plugin';
import manifest from '../manifest.json' with { type: 'json' };

export type Target = 'chrome' | 'firefox';

export const MINIMUM_CHROMIUM = '127';
export const MINIMUM_FIREFOX = '142.0';
/** The reading page beside the page: Chromium's side panel, Firefox's sidebar. */
const PANEL = 'src/reader/panel.html';
export const FIREFOX_ID = 'aibot@aibot.example';

/** The one manifest, as each browser needs it. */
export function manifestFor(target: Target): ManifestV3Export {
  if (target === 'chrome') {
    // split: a private window gets a worker and pages of its own; Firefox has no such mode
    return {
      ...manifest,
      permissions: [...manifest.permissions, 'offscreen', 'sidePanel'],
      side_panel: { default_path: PANEL },
      incognito: 'split',
      minimum_chrome_version: MINIMUM_CHROMIUM,
    } as ManifestV3Export;
  }
  return {
    ...manifest,
    sidebar_action: {
      default_panel: PANEL,
      default_title: 'AiBot',
      default_icon: manifest.action.default_icon,
      open_at_install: false,
    },
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
