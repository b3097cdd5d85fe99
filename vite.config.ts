// Builds the app: two pages, this installation's addresses written into them, and the headers file for the static host.
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { deployFile, redirectPage } from './tools/headers.ts';

/** What an organisation sets when it builds for itself; the defaults name nobody. */
const settings: Readonly<Record<string, string>> = {
  RT_CLIENT_ID: process.env.RT_CLIENT_ID ?? '00000000-0000-4000-8000-00000000c11e',
  RT_AUTHORITY:
    process.env.RT_AUTHORITY ?? 'https://login.microsoftonline.com/8a1c2f60-3c5e-4d0b-9c5b-6f0e2d4b7a11',
  RT_SHAREPOINT: process.env.RT_SHAREPOINT ?? 'https://contoso.sharepoint.com',
};

/** Puts the settings in place of `%RT_…%` in the pages. */
function installation(): Plugin {
  const sharePointOrigin = new URL(settings.RT_SHAREPOINT ?? '').origin;
  return {
    name: 'installation',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html.replace(/%(RT_[A-Z_]+)%/g, (whole, name: string) => settings[name] ?? whole),
    },
    generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: 'staticwebapp.config.json',
        source: deployFile({ sharePointOrigin }),
      });
    },
  };
}

export default defineConfig({
  base: './',
  plugins: [react(), installation()],
  build: {
    target: 'es2022',
    // Which file imports which, for tools/sizes.ts.
    manifest: true,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ['index.html', redirectPage],
      // Fluent marks its files for server rendering, which a bundle for the browser need not keep.
      checks: { moduleLevelDirective: false },
    },
  },
});
