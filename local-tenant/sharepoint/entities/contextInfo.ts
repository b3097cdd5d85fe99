// The digest endpoint, which callers with a bearer token do not need but many ask all the same.
import { type Call, webUrl } from '../odata/call.ts';
import { type Node, Typed, value } from '../odata/entity.ts';

/** `POST _api/contextinfo` (sharepoint.md 1.5). */
export function contextInfo(call: Call): Node {
  const date = new Date(call.site.now())
    .toUTCString()
    .replace(/^\w+, /, '')
    .replace('GMT', '-0000');
  const digest = Buffer.from(`${call.user.id}${call.site.webId}`)
    .toString('hex')
    .toUpperCase()
    .padEnd(128, '0');
  return value(
    'GetContextWebInformation',
    'SP.ContextWebInformation',
    new Typed('SP.ContextWebInformation', {
      FormDigestTimeoutSeconds: 1800,
      FormDigestValue: `0x${digest},${date}`,
      LibraryVersion: '16.0.0.0',
      SiteFullUrl: webUrl(call),
      SupportedSchemaVersions: ['14.0.0.0', '15.0.0.0'],
      WebFullUrl: webUrl(call),
    }),
  );
}
