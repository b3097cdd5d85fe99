// The digest endpoint, which callers with a bearer token do not need but many ask all the same.
import { digestFor } from '../digest.ts';
import { type Call, webUrl } from '../odata/call.ts';
import { type Node, Typed, value } from '../odata/entity.ts';

/** `POST _api/contextinfo` (sharepoint.md 1.5). */
export function contextInfo(call: Call): Node {
  return value(
    'GetContextWebInformation',
    'SP.ContextWebInformation',
    new Typed('SP.ContextWebInformation', {
      FormDigestTimeoutSeconds: call.rules.digestSeconds,
      FormDigestValue: digestFor(call, call.site.now()),
      LibraryVersion: '16.0.0.0',
      SiteFullUrl: call.origin + call.site.root.path,
      SupportedSchemaVersions: new Typed('Collection(Edm.String)', ['14.0.0.0', '15.0.0.0']),
      WebFullUrl: webUrl(call),
    }),
  );
}
