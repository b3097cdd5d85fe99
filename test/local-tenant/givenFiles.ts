// Files in the library that every site has, and people with levels on it.
import '@pnp/sp/presets/all.js';
import type { SPFI } from '@pnp/sp/fi.js';
import type { IFile } from '@pnp/sp/files/index.js';
import { giveLevel, givenTenant, host, site, type Tenant } from './given.ts';

export const library = `${site}/Shared Documents`;

/** Bytes that are no text in any encoding. */
export const bytes = Uint8Array.from([0, 255, 13, 10, 128, 195, 40, 0]);

export function libraryOf(sp: SPFI) {
  return sp.web.getFolderByServerRelativePath(library);
}

export function fileOf(sp: SPFI, name: string): IFile {
  return sp.web.getFileByServerRelativePath(`${library}/${name}`);
}

/** A tenant with the administrator's file `a.txt`; `chef` may contribute, `controller` may read. */
export async function givenFile(settings: Record<string, unknown> = {}) {
  const tenant = givenTenant();
  const { admin } = tenant;
  await giveLevel(tenant, 'chef', 'Contribute');
  await giveLevel(tenant, 'controller', 'Read');
  const list = admin.web.lists.getByTitle('Documents');
  if (Object.keys(settings).length > 0) await list.update(settings);
  await libraryOf(admin).files.addUsingPath('a.txt', 'ett');
  return { tenant, admin, list, chef: tenant.as('chef'), reader: tenant.as('controller') };
}

/** A raw call with bytes for a body, whose answer is read as bytes. */
export async function sendBytes(
  tenant: Tenant,
  address: string,
  { method = 'POST', body, headers = {} }: { method?: string; body?: Uint8Array; headers?: HeadersInit } = {},
) {
  const request = new Request(`${host}${site}/_api/${address}`, {
    method,
    headers: { Authorization: `Bearer ${tenant.token('admin')}`, ...headers },
    ...(body ? { body: Buffer.from(body) } : {}),
  });
  const answer = await tenant.answer(request);
  return {
    status: answer.status,
    headers: answer.headers,
    bytes: new Uint8Array(await answer.arrayBuffer()),
  };
}

export const denied = { status: 403, code: '-2147024891, System.UnauthorizedAccessException' };
