// Where this installation of the app lives: its registration, its authority and its SharePoint, read from the page.

/**
 * @property authority such as `https://login.microsoftonline.com/<tenant>`
 * @property sharePointOrigin such as `https://contoso.sharepoint.com`
 * @property graphOrigin where cards to a channel are posted, when that is switched on
 */
export interface Config {
  readonly clientId: string;
  readonly authority: string;
  readonly sharePointOrigin: string;
  readonly graphOrigin: string;
}

function meta(document: Document, name: string): string {
  const content = document.querySelector(`meta[name="${name}"]`)?.getAttribute('content');
  if (content === undefined || content === null || content === '')
    throw new Error(`The page has no meta ${name}`);
  return content;
}

/** Reads the `rt-…` meta elements, which the build fills; an address may be relative to the page. Fails when one is missing. */
export function readConfig(document: Document): Config {
  const absolute = (name: string): URL => new URL(meta(document, name), document.baseURI);
  return {
    clientId: meta(document, 'rt-client-id'),
    authority: absolute('rt-authority').href.replace(/\/$/, ''),
    sharePointOrigin: absolute('rt-sharepoint').origin,
    graphOrigin: absolute('rt-graph').origin,
  };
}

/**
 * The site that the page's address names in `?site=`, without a slash at its end.
 * Anyone can write a link, so only one site collection on the tenant's own SharePoint is let through; null for all else.
 * @param url the page's own address
 */
export function siteFrom(url: string, sharePointOrigin: string): string | null {
  const site = parsed(parsed(url)?.searchParams.get('site') ?? '');
  if (site === null || site.origin !== sharePointOrigin) return null;
  if (site.username !== '' || site.password !== '' || site.search !== '' || site.hash !== '') return null;
  const parts = /^\/(sites|teams)\/([^/]+)\/?$/.exec(site.pathname);
  const name = parts?.[2];
  if (parts === null || name === undefined || !isSiteName(name)) return null;
  return `${site.origin}/${parts[1]}/${name}`;
}

const parsed = (address: string): URL | null => (URL.canParse(address) ? new URL(address) : null);

/** A name that hides no further path once it is decoded. */
function isSiteName(name: string): boolean {
  try {
    const plain = decodeURIComponent(name);
    return /^[\p{L}\p{N}_.-]+$/u.test(plain) && !/^\.+$/.test(plain);
  } catch {
    return false;
  }
}
