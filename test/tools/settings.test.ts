// What stands in the build and in the Teams package: the organisation's own settings, all of them, or plainly the local tenant's.
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { manifest } from '../../manifest/manifest.ts';
import { appPath, localSettings, readSettings, SettingFault } from '../../tools/settings.ts';

const guid = '3f2b8c1a-0d4e-4b6f-8a7c-9e1d2c3b4a5f';
const real = {
  RT_CLIENT_ID: guid,
  RT_AUTHORITY: `https://login.microsoftonline.com/${guid}`,
  RT_SHAREPOINT: 'https://fabrikam.sharepoint.com',
  RT_APP_ORIGIN: 'https://app.fabrikam.example',
  RT_SITE: 'https://fabrikam.sharepoint.com/sites/styrning',
  RT_APP_ID: guid,
  RT_ORGANISATION: 'Fabrikams kommun',
};
type Name = keyof typeof real;
const without = (...names: readonly Name[]) =>
  Object.fromEntries(Object.entries(real).filter(([name]) => !names.some((one) => one === name)));

const toldOf = (command: 'build' | 'package', environment: Record<string, string>): string => {
  try {
    readSettings(command, environment);
  } catch (error) {
    if (error instanceof SettingFault) return error.message;
    throw error;
  }
  return '';
};

describe('The settings', () => {
  it('are the local tenant’s when none is given, in the build as in the package, and it is said', () => {
    for (const command of ['build', 'package'] as const) {
      const { settings, notice } = readSettings(command, { PATH: '/bin', RT_CLIENT_ID: ' ' });
      expect(settings).toEqual(localSettings);
      expect(notice).toContain('local tenant only');
      expect(notice).toContain('RT_CLIENT_ID');
      expect(notice?.split('\n')).toHaveLength(1);
    }
  });

  it('are the organisation’s own when all are given, and then nothing is said', () => {
    const { settings, notice } = readSettings('package', real);
    expect(settings).toEqual({
      clientId: guid,
      authority: real.RT_AUTHORITY,
      sharePointOrigin: real.RT_SHAREPOINT,
      appOrigin: real.RT_APP_ORIGIN,
      site: real.RT_SITE,
      appId: guid,
      organisation: real.RT_ORGANISATION,
    });
    expect(notice).toBeNull();
  });

  it.each([
    ['build', ['RT_CLIENT_ID', 'RT_AUTHORITY', 'RT_SHAREPOINT']],
    ['package', ['RT_APP_ORIGIN', 'RT_SITE', 'RT_CLIENT_ID', 'RT_APP_ID', 'RT_ORGANISATION']],
  ] as const)('are refused for the %s when one that it needs is forgotten, by name', (command, needed) => {
    for (const name of needed) expect(toldOf(command, without(name)), name).toContain(name);
    expect(toldOf(command, without(...needed.slice(0, 2)))).toContain(needed.slice(0, 2).join(', '));
    const others = (Object.keys(real) as Name[]).filter((name) => !needed.some((one) => one === name));
    expect(toldOf(command, without(...others))).toBe('');
  });

  it('are refused when they are not written as they should be', () => {
    const wrong: Partial<Record<Name, readonly string[]>> = {
      RT_CLIENT_ID: ['roda-traden', `${guid}0`],
      RT_AUTHORITY: ['https://login.microsoftonline.com', 'http://login.microsoftonline.com/x', guid],
      RT_SHAREPOINT: [
        'fabrikam.sharepoint.com',
        'https://fabrikam.sharepoint.com/',
        'http://fabrikam.sharepoint.com',
      ],
      RT_APP_ORIGIN: ['https://app.fabrikam.example/app', 'https://App.fabrikam.example'],
      RT_SITE: ['https://fabrikam.sharepoint.com', 'https://fabrikam.sharepoint.com/sites/a/b'],
      RT_APP_ID: [''.padEnd(36, 'x')],
      RT_ORGANISATION: ['Ett namn som är längre än vad Teams tar emot'],
    };
    for (const [name, values] of Object.entries(wrong))
      for (const value of values)
        expect(toldOf('package', { ...real, [name]: value }), value).toContain(name);
  });

  it('are refused when the site lies on another SharePoint than the app was built for', () => {
    const elsewhere = { ...real, RT_SITE: 'https://contoso.sharepoint.com/sites/styrning' };
    expect(toldOf('package', elsewhere)).toContain('RT_SITE');
  });
});

describe('The Teams package', () => {
  const pack = (environment: Record<string, string>, ...words: readonly string[]) => {
    const { PATH = '' } = process.env;
    const tsx = ['node_modules/tsx/dist/cli.mjs', 'manifest/package.ts', ...words];
    return spawnSync(process.execPath, tsx, { env: { PATH, ...environment }, encoding: 'utf8' });
  };

  it('is not made of a half-set configuration, and the names that are missing are told without more', () => {
    const { status, stderr } = pack(without('RT_SITE', 'RT_APP_ID'));
    expect(status).toBe(1);
    expect(stderr.trim()).toMatch(/^[^\n]*RT_SITE, RT_APP_ID[^\n]*$/);
  });

  it('can be checked whatever is set', () => {
    const { status, stdout, stderr } = pack(without('RT_SITE'), '--check');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.trim().split('\n')).toHaveLength(1);
  });

  it('leads to where the app is served, and nowhere else', () => {
    const { settings } = readSettings('package', real);
    const made = manifest({ ...settings, version: '1.0.0' });
    const app = `${real.RT_APP_ORIGIN}${appPath}`;
    const addresses = [
      ...made.staticTabs.flatMap(({ contentUrl, websiteUrl }) => [contentUrl, websiteUrl]),
      ...made.configurableTabs.map(({ configurationUrl }) => configurationUrl),
      made.developer.websiteUrl,
      made.developer.privacyUrl,
      made.developer.termsOfUseUrl,
    ];
    expect(addresses.filter((address) => !address.startsWith(app))).toEqual([]);
    expect(made.validDomains).toEqual(['app.fabrikam.example']);
    expect(made.webApplicationInfo).toEqual({ id: guid, resource: real.RT_SHAREPOINT });
    expect(made.id).toBe(guid);
  });
});
