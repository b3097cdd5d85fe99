// What an organisation sets when it builds and packages the app for itself, and what stands there for the local tenant.
import { sites } from '../local-tenant/seed/sites.ts';

/** The folder of its host that the app is served in; the manifest and the addresses registered in Entra name it. */
export const appPath = '/app/';

/**
 * @property clientId the app's registration in Entra
 * @property authority such as `https://login.microsoftonline.com/<tenant>`
 * @property sharePointOrigin such as `https://contoso.sharepoint.com`
 * @property appOrigin where the built app is served, such as `https://app.example.se`
 * @property site the SharePoint site that holds the lists
 * @property appId the Teams app's own id; the same for ever, so that an update is an update
 * @property organisation the name that Teams shows as the app's maker, at most 32 characters
 */
export interface Settings {
  readonly clientId: string;
  readonly authority: string;
  readonly sharePointOrigin: string;
  readonly appOrigin: string;
  readonly site: string;
  readonly appId: string;
  readonly organisation: string;
}

const names: Readonly<Record<keyof Settings, string>> = {
  clientId: 'RT_CLIENT_ID',
  authority: 'RT_AUTHORITY',
  sharePointOrigin: 'RT_SHAREPOINT',
  appOrigin: 'RT_APP_ORIGIN',
  site: 'RT_SITE',
  appId: 'RT_APP_ID',
  organisation: 'RT_ORGANISATION',
};

const localSharePoint = 'https://contoso.sharepoint.com';
const [firstSite] = sites;

/** The local tenant's own; it takes any client id. */
export const localSettings: Settings = {
  clientId: '00000000-0000-4000-8000-00000000c11e',
  authority: 'https://login.microsoftonline.com/8a1c2f60-3c5e-4d0b-9c5b-6f0e2d4b7a11',
  sharePointOrigin: localSharePoint,
  appOrigin: 'https://app.roda-traden.example',
  site: `${localSharePoint}${firstSite?.path}`,
  appId: '6f0c7f7e-2a3d-4b7e-9c8e-0d2b5a1c4e77',
  organisation: 'Röda tråden',
};

type Command = 'build' | 'package';

/** What each command reads. */
const needs: Readonly<Record<Command, readonly (keyof Settings)[]>> = {
  build: ['clientId', 'authority', 'sharePointOrigin'],
  package: ['appOrigin', 'site', 'clientId', 'appId', 'organisation'],
};

const isGuid = (value: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value);
/** Written just as the browser would write it, so that it can be compared as text. */
const isOrigin = (value: string): boolean => /^https:/.test(value) && URL.parse(value)?.origin === value;

/** What a setting must look like. */
const forms: Readonly<Record<keyof Settings, (value: string) => boolean>> = {
  clientId: isGuid,
  authority: (value) => /^https:\/\/[\w.-]+\/[\w.-]+$/.test(value),
  sharePointOrigin: isOrigin,
  appOrigin: isOrigin,
  site: (value) => /^https:\/\/[\w.-]+\/(sites|teams)\/[^/?#\s]+$/.test(value),
  appId: isGuid,
  organisation: (value) => value.length <= 32,
};

const all = Object.keys(localSettings) as (keyof Settings)[];

/** Names of settings, as somebody who is to set them reads them. */
const listed = (keys: readonly (keyof Settings)[]): string => keys.map((key) => names[key]).join(', ');

type Environment = Readonly<Record<string, string | undefined>>;

/** A setting that is missing or wrong, in words for whoever builds. */
export class SettingFault extends Error {
  override readonly name = 'SettingFault';
}

/**
 * The settings for a command: the organisation's own, or the local tenant's when not one is set. What the command does not
 * need may be the local tenant's in any case.
 * Fails with `SettingFault` when some are set but not all that the command needs, or when one is not what it should be.
 * @property notice what to tell whoever makes something for the local tenant; null for a real installation
 */
export function readSettings(
  command: Command,
  environment: Environment,
): { readonly settings: Settings; readonly notice: string | null } {
  const set = (key: keyof Settings): string => environment[names[key]]?.trim() ?? '';
  const isSet = (key: keyof Settings): boolean => set(key) !== '';
  if (!all.some(isSet)) {
    const notice = `This is for the local tenant only; a real one needs ${listed(needs[command])}.`;
    return { settings: localSettings, notice };
  }
  const missing = needs[command].filter((key) => !isSet(key));
  if (missing.length > 0) throw new SettingFault(`Some settings are given, but not ${listed(missing)}.`);
  const wrong = all.filter((key) => isSet(key) && !forms[key](set(key)));
  if (wrong.length > 0) throw new SettingFault(`Not written as they should be: ${listed(wrong)}.`);
  if (isSet('site') && isSet('sharePointOrigin') && new URL(set('site')).origin !== set('sharePointOrigin'))
    throw new SettingFault(`${names.site} does not lie on ${names.sharePointOrigin}.`);
  const given = Object.fromEntries(all.filter(isSet).map((key) => [key, set(key)]));
  return { settings: { ...localSettings, ...given }, notice: null };
}
