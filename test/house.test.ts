// The laws of the house (docs/decisions.md, architecture): each is a sentence, read from the import lines and the text of the files.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).split(sep).join('/'));

const isCode = (path: string) => /\.(ts|tsx)$/.test(path) && !path.endsWith('.d.ts');
const code = [...filesBelow('src'), ...filesBelow('local-tenant')].filter(isCode);
const textOf = new Map(code.map((path) => [path, readFileSync(path, 'utf8')]));
const read = (path: string) => textOf.get(path) ?? '';

/** Code without comments, so that a law about words does not judge an explanation of that law. */
const bare = (path: string) =>
  read(path)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|[^:'"`])\/\/[^\n]*/g, '$1');

const importsOf = (path: string): string[] =>
  [...bare(path).matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)['"]([^'"\s]+)['"]/g)].map(
    (match) => match[1] ?? '',
  );

const resolved = (path: string, target: string): string =>
  target.startsWith('.')
    ? normalize(join(dirname(path), target))
        .split(sep)
        .join('/')
    : target;

const roomOf = (path: string): string => {
  const [top, room] = path.split('/');
  return top === 'src' ? (room ?? '') : (top ?? '');
};
const own = code.filter((path) => path.startsWith('src/'));
const inRoom = (...rooms: string[]) => own.filter((path) => rooms.includes(roomOf(path)));

const offences = (files: readonly string[], breaks: (path: string) => readonly string[]) =>
  files.flatMap((path) => breaks(path).map((what) => `${path}: ${what}`));

const mayImport: Record<string, readonly string[]> = {
  schema: ['schema'],
  steering: ['steering', 'schema'],
  core: ['core', 'steering', 'schema'],
  sync: ['sync', 'schema'],
  m365: ['m365', 'sync', 'schema'],
  ui: ['ui', 'sync', 'core', 'steering', 'schema'],
  features: ['features', 'ui', 'core', 'steering', 'schema'],
  app: ['app', 'features', 'ui', 'm365', 'sync', 'core', 'steering', 'schema'],
  'main.tsx': ['app'],
};

const screen = ['react', 'react-dom', '@fluentui'];
/** A package, or a scope with all its packages. */
const mayUse: Record<string, readonly string[]> = {
  schema: [],
  steering: ['valibot'],
  core: ['@noble/hashes', 'date-fns', 'papaparse', 'personnummer'],
  sync: ['idb'],
  m365: ['@pnp', '@azure/msal-browser', '@microsoft/teams-js'],
  ui: [...screen, 'node-diff3', 'docx'],
  features: [...screen, 'read-excel-file', 'virtua'],
  app: screen,
  'main.tsx': screen,
};
const isOf = (name: string, target: string) => target === name || target.startsWith(`${name}/`);

describe('The house', () => {
  it('has files to judge in every room', () => {
    for (const room of Object.keys(mayImport)) expect(inRoom(room).length, room).toBeGreaterThan(0);
  });

  it('lets each room import only the rooms below it', () => {
    expect(
      offences(own, (path) =>
        importsOf(path)
          .filter((target) => target.startsWith('.'))
          .map((target) => resolved(path, target))
          .filter((target) => !(mayImport[roomOf(path)] ?? []).includes(roomOf(target))),
      ),
    ).toEqual([]);
  });

  it('keeps m365 to the port of sync', () => {
    expect(
      offences(inRoom('m365'), (path) =>
        importsOf(path).filter((target) => target.includes('sync/') && !target.endsWith('sync/remote.ts')),
      ),
    ).toEqual([]);
  });

  it('keeps features from knowing one another', () => {
    const feature = (path: string) => path.split('/')[2];
    expect(
      offences(inRoom('features'), (path) =>
        importsOf(path)
          .map((target) => resolved(path, target))
          .filter((target) => target.startsWith('src/features/') && feature(target) !== feature(path)),
      ),
    ).toEqual([]);
  });

  it('lets each room use only its own packages from outside', () => {
    expect(
      offences(own, (path) =>
        importsOf(path).filter(
          (target) =>
            !target.startsWith('.') &&
            !(mayUse[roomOf(path)] ?? []).some((name) => isOf(name, target)) &&
            // The redirect page is MSAL's own entry, with no app around it.
            !(path === 'src/app/authRedirect.ts' && target === '@azure/msal-browser/redirect-bridge'),
        ),
      ),
    ).toEqual([]);
  });

  it('has a stand-in that knows nothing of the product, save in its seed', () => {
    expect(
      offences(
        code.filter((path) => path.startsWith('local-tenant/') && !path.startsWith('local-tenant/seed/')),
        (path) =>
          importsOf(path)
            .map((target) => resolved(path, target))
            .filter((target) => target.startsWith('src/')),
      ),
    ).toEqual([]);
  });

  it('never ships the stand-in: nothing of src imports it', () => {
    expect(
      offences(own, (path) =>
        importsOf(path)
          .map((target) => resolved(path, target))
          .filter((target) => /^(local-tenant|test|tools)\//.test(target)),
      ),
    ).toEqual([]);
  });

  it('has no circle of imports', () => {
    const state = new Map<string, 'open' | 'done'>();
    const circles: string[] = [];
    const visit = (path: string, trail: readonly string[]) => {
      if (state.get(path) === 'done') return;
      if (state.get(path) === 'open') {
        circles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
        return;
      }
      state.set(path, 'open');
      for (const target of importsOf(path).filter((t) => t.startsWith('.'))) {
        const next = resolved(path, target);
        if (textOf.has(next)) visit(next, [...trail, path]);
      }
      state.set(path, 'done');
    };
    for (const path of code) visit(path, []);
    expect(circles).toEqual([]);
  });

  it('names the file in every relative import, and has no index file', () => {
    expect(
      offences(code, (path) =>
        importsOf(path).filter(
          (target) => target.startsWith('.') && !/\.(ts|tsx|json|css)$/.test(target.replace(/\?.*$/, '')),
        ),
      ),
    ).toEqual([]);
    expect(code.filter((path) => /\/index\.tsx?$/.test(path))).toEqual([]);
  });

  it('keeps clock, chance, network and page out of schema, steering, core and sync', () => {
    const ambient =
      /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bcrypto\b|(?<![.\w])fetch\((?!\))|\bwindow\.|\bdocument\.|\blocalStorage\b/g;
    expect(
      offences(inRoom('schema', 'steering', 'core', 'sync'), (path) => bare(path).match(ambient) ?? []),
    ).toEqual([]);
  });

  it('names no organisation outside the presets and the seed', () => {
    const names = /rjh|jämtland|härjedalen|sundsvall|norrt[aä]lje/gi;
    expect(
      offences(
        code.filter(
          (path) => !path.startsWith('src/steering/presets/') && !path.startsWith('local-tenant/seed/'),
        ),
        (path) => bare(path).match(names) ?? [],
      ),
    ).toEqual([]);
  });

  it('puts no words on the screen outside the text files', () => {
    const isText = (path: string) => /([tT]ext|[wW]ords|format)\.ts$/.test(path);
    const swedish = /(['"`])(?:(?!\1)[^\\\n]|\\.)*[åäöÅÄÖ](?:(?!\1)[^\\\n]|\\.)*\1/g;
    const jsxText = />\s*[A-ZÅÄÖa-zåäö][a-zåäö]+[^<>{}();=]*<\//g;
    expect(
      offences(
        inRoom('ui', 'features', 'app').filter((path) => !isText(path)),
        (path) => [
          ...(bare(path).match(swedish) ?? []),
          ...(path.endsWith('.tsx') ? (bare(path).match(jsxText) ?? []) : []),
        ],
      ),
    ).toEqual([]);
  });

  it('puts no HTML from data on the page', () => {
    expect(
      offences(
        own,
        (path) => bare(path).match(/dangerouslySetInnerHTML|\.(inner|outer)HTML|insertAdjacentHTML/g) ?? [],
      ),
    ).toEqual([]);
  });

  it('never overwrites blindly: no If-Match of *, nor PnPjs’ own deeds on an item, which send it', () => {
    const star = /if-match['"]?\s*[:,]\s*['"]\*/gi;
    expect(offences(own, (path) => bare(path).match(star) ?? [])).toEqual([]);
    // Only m365/rows touches items; lists and views are altered elsewhere, by whoever sets up the site.
    const rows = 'src/m365/rows/';
    const ownDeed = /\.(update|validateUpdateListItem|delete|deleteWithParams|recycle)\(/g;
    expect(
      offences(
        own.filter((path) => path.startsWith(rows)),
        (path) => bare(path).match(ownDeed) ?? [],
      ),
    ).toEqual([]);
    expect(
      offences(
        own.filter((path) => !path.startsWith(rows)),
        (path) => bare(path).match(/@pnp\/sp\/items|\.items\b(?=[^;]*\.(update|delete|recycle)\()/g) ?? [],
      ),
    ).toEqual([]);
  });

  it('opens every file with one sentence on what it is for', () => {
    expect(code.filter((path) => !/^(\/\/ \S|\/\*\* \S|\/\* \S)/.test(read(path)))).toEqual([]);
  });

  it('calls files by what they hold', () => {
    const empty =
      /^(utils?|helpers?|common|shared|types?|interfaces?|models|services?|hooks?|constants?|manager|misc)$/i;
    expect(
      code.filter((path) => path.split('/').some((part) => empty.test(part.replace(/\.(ts|tsx)$/, '')))),
    ).toEqual([]);
  });

  it('keeps to its budgets: lines a file, files a folder, direct dependencies', () => {
    const longest = 240;
    expect(code.filter((path) => read(path).split('\n').length > longest)).toEqual([]);

    const most = 14;
    const counts = new Map<string, number>();
    for (const path of code) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
    expect([...counts].filter(([, count]) => count > most)).toEqual([]);

    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      dependencies: Record<string, string>;
    };
    expect(Object.keys(dependencies).length).toBeLessThanOrEqual(20);
    expect(Object.entries(dependencies).filter(([, version]) => !/^\d/.test(version))).toEqual([]);
  });

  it('has a lock file that says nothing of where packages were fetched', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved": "http/);
  });
});
