// The forms in which a refusal's body is written (sharepoint.md 1.7).
import type { Level } from './call.ts';
import { escapeXml, type Fault } from './fault.ts';

export function faultBody(fault: Fault, level: Level): string {
  const { code, message } = fault;
  const error = { code, message: { lang: 'en-US', value: message } };
  if (level === 'verbose') return JSON.stringify({ error });
  if (level === 'v4') return JSON.stringify({ error: { code, message } });
  if (level !== 'atom') return JSON.stringify({ 'odata.error': error });
  return `<?xml version="1.0" encoding="utf-8"?><m:error xmlns:m="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata"><m:code>${escapeXml(code)}</m:code><m:message xml:lang="en-US">${escapeXml(message)}</m:message></m:error>`;
}
