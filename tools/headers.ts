// The production headers of the app's own host, as one table: the local servers send them and the deploy file carries them.
import { appPath } from './settings.ts';

/** Every Microsoft product that may show the app in a frame (teams.md 6). */
const teamsHosts = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
];

/** The hash of the empty string: with it Fluent can make its style elements and fill them by script alone. */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** The page that a sign-in comes back to; it talks to its opener, so it must not be cut off from it. */
export const redirectPage = 'auth-redirect.html';

/**
 * @property sharePointOrigin the one SharePoint that the app may call and that may show it on a page, such as
 *   `https://contoso.sharepoint.com`; `'self'` when it lies on the app's own origin, as it does for `npm start`
 */
export interface HeaderPlace {
  readonly sharePointOrigin: string;
}

export type Headers = Readonly<Record<string, string>>;

function policy({ sharePointOrigin }: HeaderPlace, alsoFramedBy: readonly string[] = []): string {
  const ancestors = new Set([...alsoFramedBy, sharePointOrigin, ...teamsHosts]);
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${emptyStyle}`,
    "img-src 'self' data:",
    `connect-src 'self' ${sharePointOrigin} https://graph.microsoft.com https://login.microsoftonline.com https://res.cdn.office.net`,
    "require-trusted-types-for 'script'",
    // A policy for each worker, in ui/chainControl/control.ts and app/room/verifying/verifying.ts; they let nothing else through.
    'trusted-types chain-control log-verification',
    "base-uri 'none'",
    "form-action 'none'",
    'frame-src https://login.microsoftonline.com',
    `frame-ancestors ${[...ancestors].join(' ')}`,
  ].join('; ');
}

const everywhere: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
};

const page = (place: HeaderPlace): Headers => ({
  ...everywhere,
  'Cache-Control': 'no-cache',
  'Content-Security-Policy': policy(place),
  'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
});

/** What is not as `page` says, by path below the app's folder; a `*` stands for all that follows. */
const exceptions: Readonly<Record<string, (place: HeaderPlace) => Headers>> = {
  'assets/*': () => ({
    ...everywhere,
    'Cache-Control': 'public, max-age=31536000, immutable',
    // A worker goes by the policy of its own file: it runs what it is, and reaches nothing.
    'Content-Security-Policy': "default-src 'none'",
  }),
  [redirectPage]: (place) => ({
    ...everywhere,
    'Cache-Control': 'no-cache',
    // All ancestors are checked, and the app itself is one when a sign-in comes back into a frame of its own.
    'Content-Security-Policy': policy(place, ["'self'"]),
  }),
};

const covers = (path: string, file: string): boolean =>
  path.endsWith('*') ? file.startsWith(path.slice(0, -1)) : file === path;

/**
 * The headers of one file of the bundle.
 * @param file its path below the app's folder, without a leading slash
 */
export function headersFor(file: string, place: HeaderPlace): Headers {
  const exception = Object.entries(exceptions).find(([path]) => covers(path, file));
  return exception === undefined ? page(place) : exception[1](place);
}

/** The same as a `staticwebapp.config.json` for the host's root, where a route's headers are laid over the global ones. */
export function deployFile(place: HeaderPlace): string {
  const globalHeaders = page(place);
  // An empty value takes the global header away again.
  const without = Object.fromEntries(Object.keys(globalHeaders).map((name) => [name, '']));
  const routes = Object.entries(exceptions).map(([path, headers]) => ({
    route: `${appPath}${path}`,
    headers: { ...without, ...headers(place) },
  }));
  return `${JSON.stringify({ globalHeaders, routes }, null, 2)}\n`;
}
