import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Manifest {
  readonly permissions?: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly content_scripts?: readonly unknown[];
  readonly web_accessible_resources?: readonly unknown[];
  readonly optional_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
  readonly externally_connectable?: unknown;
  readonly minimum_chrome_version?: string;
  readonly browser_specific_settings?: { readonly gecko?: { readonly strict_min_version?: string } };
}

/** Permissions that Chromium grants at install without a word, as tried in Chromium 156. */
const SILENT_IN_CHROMIUM = new Set([
  'activeTab',
  'alarms',
  'contextMenus',
  'declarativeNetRequestWithHostAccess',
  'offscreen',
  'scripting',
  'sidePanel',
  'storage',
  'unlimitedStorage',
]);

/** Permissions for which Firefox 153 has words in its install prompt (toolkit/global/extensionPermissions.ftl). */
const WORDED_IN_FIREFOX = new Set([
  'bookmarks',
  'browserSettings',
  'browsingData',
  'clipboardRead',
  'clipboardWrite',
  'declarativeNetRequest',
  'declarativeNetRequestFeedback',
  'devtools',
  'downloads',
  'downloads.open',
  'find',
  'geolocation',
  'history',
  'management',
  'nativeMessaging',
  'notifications',
  'pkcs11',
  'privacy',
  'proxy',
  'sessions',
  'tabHide',
  'tabs',
  'topSites',
  'trialML',
  'userScripts',
  'webNavigation',
]);

function manifestOf(target: string): Manifest {
  return JSON.parse(readFileSync(resolve(import.meta.dirname, `../../dist/${target}/manifest.json`), 'utf8'));
}

const isHost = (permission: string): boolean => permission.includes('://') || permission === '<all_urls>';

describe.each(['chrome', 'firefox'])('the manifest for %s', (target) => {
  const manifest = manifestOf(target);

  it('asks for nothing that is worded as a warning at install', () => {
    const asked = manifest.permissions ?? [];
    expect(asked.length).toBeGreaterThan(0);
    const warned = asked.filter((permission) =>
      target === 'chrome'
        ? !SILENT_IN_CHROMIUM.has(permission)
        : WORDED_IN_FIREFOX.has(permission) || isHost(permission),
    );
    expect(warned).toEqual([]);
  });

  it('declares no site: neither hosts, nor content scripts, nor resources open to pages', () => {
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
  });

  it('can ask for tabs and sites later', () => {
    expect(manifest.optional_permissions).toContain('tabs');
    expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
  });

  it('names the oldest browser it is made for', () => {
    if (target === 'chrome') expect(Number(manifest.minimum_chrome_version)).toBeGreaterThanOrEqual(123);
    else expect(Number.parseInt(manifest.browser_specific_settings?.gecko?.strict_min_version ?? '', 10)).toBe(142);
  });
});
