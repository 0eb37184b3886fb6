import type { Plugin } from 'vite';

type Bundle = Record<string, { readonly type: 'chunk' | 'asset'; readonly facadeModuleId?: string | null }>;

/**
 * The bundler's extension plugin opens on-demand content scripts to every site as web accessible resources
 * and leaves an unused twin of each in the bundle. `executeScript({ files })` needs neither.
 */
export function crxClean(): Plugin {
  const plugin = {
    name: 'aibot:crx-clean',
    apply: 'build' as const,
    enforce: 'post' as const,
    renderCrxManifest(manifest: Record<string, unknown>, bundle: Bundle) {
      delete manifest.web_accessible_resources;
      for (const [name, item] of Object.entries(bundle)) {
        if (item.type === 'chunk' && /\.iife\.ts(\?|$)/.test(item.facadeModuleId ?? '')) delete bundle[name];
      }
      return manifest;
    },
  };
  return plugin;
}
