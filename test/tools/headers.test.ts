// What the app's host sends with each file: the same from the deploy file as from the local servers, and a frame only where it belongs.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deployFile, type HeaderPlace, type Headers, headersFor, redirectPage } from '../../tools/headers.ts';
import { appPath, localSettings } from '../../tools/settings.ts';

const place: HeaderPlace = { sharePointOrigin: localSettings.sharePointOrigin };

/** The bundle's files, by name: the two pages, what is copied as it is, and what the build makes. */
const files = [
  '',
  'index.html',
  redirectPage,
  ...readdirSync('public'),
  'assets/index-a1B2.js',
  'assets/index-a1B2.css',
  'assets/deeper/font-a1B2.woff2',
];

interface DeployFile {
  readonly globalHeaders: Headers;
  readonly routes: readonly { readonly route: string; readonly headers: Headers }[];
}

/** How Azure Static Web Apps reads its file: the first route that fits is laid over the global headers; empty takes away. */
function deployed(path: string): Headers {
  const { globalHeaders, routes }: DeployFile = JSON.parse(deployFile(place));
  const fitting = routes.find(({ route }) =>
    route.endsWith('*') ? path.startsWith(route.slice(0, -1)) : route === path,
  );
  const all = Object.entries({ ...globalHeaders, ...fitting?.headers });
  return Object.fromEntries(all.filter(([, value]) => value !== ''));
}

const ancestorsOf = (file: string, where = place): readonly string[] =>
  /frame-ancestors ([^;]+)/.exec(headersFor(file, where)['Content-Security-Policy'] ?? '')?.[1]?.split(' ') ??
  [];

/** As a browser judges an origin by the list: the scheme, and the host or what stands under a `*.`; no list lets anyone in. */
function mayFrame(origin: string, file = 'index.html'): boolean {
  const { protocol, host } = new URL(origin);
  const ancestors = ancestorsOf(file);
  expect(ancestors.length, file).toBeGreaterThan(0);
  return ancestors.some((listed) => {
    const [scheme, name = ''] = listed.split('//');
    if (scheme !== protocol) return false;
    return name.startsWith('*.') ? host.endsWith(name.slice(1)) : host === name;
  });
}

describe('The headers', () => {
  it.each(files)('are the same from the deploy file as from the local server: %s', (file) => {
    expect(deployed(`${appPath}${file}`)).toEqual(headersFor(file, place));
  });

  it('keep what is named by its content for ever, and ask anew for the rest', () => {
    const kept = files.filter((file) =>
      deployed(`${appPath}${file}`)['Cache-Control']?.includes('immutable'),
    );
    expect(kept).toEqual(files.filter((file) => file.startsWith('assets/')));
  });

  it('cut every page off from its opener but the one that a sign-in comes back to', () => {
    const uncut = files
      .filter((file) => !file.startsWith('assets/'))
      .filter((file) => deployed(`${appPath}${file}`)['Cross-Origin-Opener-Policy'] === undefined);
    expect(uncut).toEqual([redirectPage]);
  });
});

describe('A frame', () => {
  it('may be shown by Teams, its siblings and the organisation’s own SharePoint', () => {
    for (const origin of [
      'https://teams.microsoft.com',
      'https://teams.cloud.microsoft',
      'https://outlook.office.com',
      'https://www.office.com',
      localSettings.sharePointOrigin,
    ])
      expect(mayFrame(origin), origin).toBe(true);
  });

  it('may be shown by nobody else: another organisation’s SharePoint, a look-alike, plain http, any page', () => {
    for (const origin of [
      'https://fabrikam.sharepoint.com',
      'https://contoso-my.sharepoint.com',
      'https://contoso.sharepoint.com.evil.example',
      'https://contoso.sharepoint.com:8443',
      'http://contoso.sharepoint.com',
      'http://teams.microsoft.com',
      'https://evilteams.microsoft.com.example',
      'https://office.com.example',
      'https://login.microsoftonline.com',
      localSettings.appOrigin,
      'http://localhost:5173',
    ])
      expect(mayFrame(origin), origin).toBe(false);
  });

  it('is refused by name on every page, and nowhere left to an older header', () => {
    for (const file of files.filter((name) => !name.startsWith('assets/'))) {
      const ancestors = ancestorsOf(file);
      expect(ancestors, file).toContain('https://teams.microsoft.com');
      expect(
        ancestors.filter((listed) => /^(\*|https?:|data:|https:\/\/\*\.sharepoint\.com)$/.test(listed)),
      ).toEqual([]);
      expect(headersFor(file, place)).not.toHaveProperty('X-Frame-Options');
    }
  });

  it('may be the app’s own only where a sign-in comes back, and where the app lies beside its SharePoint', () => {
    expect(files.filter((file) => ancestorsOf(file).includes("'self'"))).toEqual([redirectPage]);
    expect(ancestorsOf('index.html', { sharePointOrigin: "'self'" })).toContain("'self'");
  });
});
