// Builds the app: two pages, this installation's addresses written into them, and the headers file for the static host.
import { tokens } from '@fluentui/react-components';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { deployFile, redirectPage } from './tools/headers.ts';
import { appPath, readSettings } from './tools/settings.ts';

/** Puts the settings in place of `%RT_…%` in the pages. */
function installation(): Plugin {
  const { settings, notice } = readSettings('build', process.env);
  const { clientId, authority, sharePointOrigin } = settings;
  const written: Readonly<Record<string, string>> = {
    RT_CLIENT_ID: clientId,
    RT_AUTHORITY: authority,
    RT_SHAREPOINT: sharePointOrigin,
  };
  return {
    name: 'installation',
    configResolved({ logger }) {
      if (notice !== null) logger.info(notice);
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html.replace(/%(RT_[A-Z_]+)%/g, (whole, name: string) => written[name] ?? whole),
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

/** Fluent's tokens are names of style variables. Written where they are used, the table of all 467 need not come along. */
function tokensInPlace(): Plugin {
  const table: ReadonlyMap<string, string> = new Map(Object.entries(tokens));
  const inPlace = (whole: string, name: string) => {
    const value = table.get(name);
    return value === undefined ? whole : `'${value}'`;
  };
  return {
    name: 'tokens-in-place',
    transform: {
      filter: { id: /[\\/]@fluentui[\\/]react-/, code: 'tokens.' },
      handler: (code) => ({ code: code.replace(/(?<![.\w])tokens\.(\w+)/g, inPlace), map: null }),
    },
  };
}

export default defineConfig({
  base: appPath,
  plugins: [react(), installation(), tokensInPlace()],
  build: {
    target: 'es2022',
    // Which file imports which, for tools/sizes.ts.
    manifest: true,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ['index.html', redirectPage],
      // Fluent marks its files for server rendering, which a bundle for the browser need not keep.
      checks: { moduleLevelDirective: false },
      // What the start page needs at once comes as one file, which packs better than twenty. It is all that these need and
      // nothing else, so it needs no other file. `main.tsx` stays outside: it waits for the theme, whose file needs this one.
      output: {
        // The start page lists by name what each page needs, and of a name the hash is what cannot be packed. The bundler asks for
        // seven signs of a script.
        chunkFileNames: 'assets/[name]-[hash:7].js',
        assetFileNames: 'assets/[name]-[hash:6][extname]',
        codeSplitting: {
          groups: [
            { name: 'start', test: /\/src\/(app\/(App|opening\/start)|features\/myWork\/MyWork)\.tsx?$/ },
          ],
        },
      },
    },
  },
});
