// The production headers of the app's own host, as data: the local servers send them and the deploy file carries them.

/** Every product that may show the app in a frame (teams.md 6). */
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
 * @property sharePointOrigin the one SharePoint that the app may call, such as `https://contoso.sharepoint.com`
 * @property frameSelf the host page lies on the app's own origin, as it does for `npm start`
 */
export interface HeaderPlace {
  readonly sharePointOrigin: string;
  readonly frameSelf?: boolean;
}

export type Headers = Readonly<Record<string, string>>;

function policy(place: HeaderPlace, ancestors: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${emptyStyle}`,
    "img-src 'self' data:",
    `connect-src 'self' ${place.sharePointOrigin} https://graph.microsoft.com https://login.microsoftonline.com https://res.cdn.office.net`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    'frame-src https://login.microsoftonline.com',
    `frame-ancestors ${ancestors.join(' ')}`,
  ].join('; ');
}

const everywhere: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
};

/**
 * The headers of one file of the bundle.
 * @param file its path below the app's address, without a leading slash
 */
export function headersFor(file: string, place: HeaderPlace): Headers {
  if (file.startsWith('assets/')) {
    return { ...everywhere, 'Cache-Control': 'public, max-age=31536000, immutable' };
  }
  const ancestors = place.frameSelf === true ? ["'self'", ...teamsHosts] : teamsHosts;
  const page = { ...everywhere, 'Cache-Control': 'no-cache' };
  if (file === redirectPage) {
    // All ancestors are checked, and the app itself is one when a sign-in comes back into a frame of its own.
    return { ...page, 'Content-Security-Policy': policy(place, [...new Set(["'self'", ...ancestors])]) };
  }
  return {
    ...page,
    'Content-Security-Policy': policy(place, ancestors),
    'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
  };
}

/** The same headers as a `staticwebapp.config.json`, written beside the bundle for a static host that reads it. */
export function deployFile(place: HeaderPlace): string {
  const config = {
    globalHeaders: headersFor('', place),
    routes: [
      { route: '/assets/*', headers: headersFor('assets/', place) },
      // An empty value takes the header away again.
      {
        route: `/${redirectPage}`,
        headers: { ...headersFor(redirectPage, place), 'Cross-Origin-Opener-Policy': '' },
      },
    ],
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}
