// Puts the local tenant on https with a certificate of its own, for clients that speak nothing else.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { listen, type TenantOptions, type TenantServer, tenantApp } from './server.ts';
import { openTenancy } from './tenancy.ts';

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** A certificate that vouches for itself, for these host names. */
export async function selfSigned(names: readonly string[]): Promise<Certificate> {
  const made = await generate([{ name: 'commonName', value: 'local tenant' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: names.map((value) => ({ type: 2 as const, value })) }],
  });
  return { key: made.private, cert: made.cert };
}

/** The certificate of this machine, kept in a folder so that a client need be told of it only once; and its file. */
async function keptCertificate(
  folder: string,
  host: string,
): Promise<Certificate & { readonly file: string }> {
  const file = join(folder, `${host}.pem`);
  const keyFile = join(folder, `${host}.key`);
  if (!existsSync(file) || !existsSync(keyFile)) {
    const made = await selfSigned([host]);
    mkdirSync(folder, { recursive: true });
    writeFileSync(keyFile, made.key, { mode: 0o600 });
    writeFileSync(file, made.cert);
  }
  return { key: readFileSync(keyFile, 'utf8'), cert: readFileSync(file, 'utf8'), file };
}

/** As `serveTenant`, over https. `certificateFile` is what a client has to be told to trust. */
export async function serveSecure(
  options: TenantOptions,
): Promise<TenantServer & { readonly certificateFile: string }> {
  const host = options.host ?? 'localhost';
  const { file, key, cert } = await keptCertificate('.cache/tls', host);
  const tenancy = openTenancy(options);
  const app = tenantApp(tenancy, options.appDir ?? 'dist', options.offset);
  const listening = await listen({
    fetch: (request) => app.fetch(request),
    port: options.port,
    hostname: host,
    createServer,
    serverOptions: { key, cert },
  });
  return {
    url: `https://${host}:${listening.port}`,
    tenancy,
    close: () => listening.close(),
    certificateFile: file,
  };
}
