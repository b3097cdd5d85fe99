// A tenant with a few people, spoken to by the real PnPjs or by raw requests, without a socket.
import { DefaultParse, type Queryable } from '@pnp/queryable';
import { DefaultHeaders, DefaultInit } from '@pnp/sp/behaviors/defaults.js';
import { spfi } from '@pnp/sp/fi.js';
import '@pnp/sp/presets/all.js';
import type { SPFI } from '@pnp/sp/fi.js';
import { issueToken } from '../../local-tenant/entra/token.ts';
import { type StandInOptions, standIn } from '../../local-tenant/standin.ts';
import { openWorld, type WorldOptions } from '../../local-tenant/world.ts';

export const host = 'https://contoso.sharepoint.com';
export const site = '/sites/plan';

export interface Raw {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever JSON the server gave.
  readonly json: any;
}

export interface RawRequest {
  method?: string;
  as?: string | null;
  accept?: string;
  headers?: Record<string, string>;
  body?: unknown;
}

/** A world with an administrator and three people without rights, and the ways to speak to it. */
export function givenTenant(options: StandInOptions = {}, world: Partial<WorldOptions> = {}) {
  let time = Date.UTC(2026, 0, 31, 8, 0, 0);
  const tenant = openWorld({
    sites: [site, '/sites/other'],
    people: [
      { signInName: 'admin', name: 'Administratör 1', siteAdmin: true },
      { signInName: 'chef', name: 'Chef Enhet A' },
      { signInName: 'controller', name: 'Controller 1' },
      { signInName: 'gäst', name: 'Gäst 1', guest: true },
    ],
    now: () => time,
    ...world,
  });
  const answer = standIn(tenant, options);
  const token = (person: string) => issueToken(tenant, person, host);

  /** PnPjs as a person; only the last step, the sending, is ours. */
  function as(person: string, path = site): SPFI {
    return spfi(host + path).using(DefaultHeaders(), DefaultInit(), DefaultParse(), (instance: Queryable) => {
      instance.on.auth.replace(async (url: URL, init: RequestInit) => {
        init.headers = { ...init.headers, Authorization: `Bearer ${token(person)}` };
        return [url, init];
      });
      instance.on.send.replace((url: URL, init: RequestInit) =>
        answer(new Request(url.toString(), { ...init, credentials: 'omit', cache: 'default' })),
      );
      return instance;
    });
  }

  /** A raw request to an address after `_api/`. */
  async function raw(
    address: string,
    { method = 'GET', as: person = 'admin', accept, headers, body }: RawRequest = {},
  ): Promise<Raw> {
    const response = await answer(
      new Request(`${host}${site}/_api/${address}`, {
        method,
        headers: {
          Accept: accept ?? 'application/json;odata=nometadata',
          'Content-Type': 'application/json;odata=nometadata',
          ...(person === null ? {} : { Authorization: `Bearer ${token(person)}` }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    );
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: parsed(text) };
  }

  return {
    world: tenant,
    answer,
    token,
    as,
    raw,
    admin: as('admin'),
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
  };
}

export type Tenant = ReturnType<typeof givenTenant>;

/** Gives a person a level on the whole site. */
export async function giveLevel(tenant: Tenant, person: string, level: string): Promise<number> {
  const user = await tenant.admin.web.ensureUser(`${person}@contoso.onmicrosoft.com`);
  const role = await tenant.admin.web.roleDefinitions.getByName(level)();
  await tenant.admin.web.roleAssignments.add(user.Id, role.Id);
  return user.Id;
}

/** The status and code of the refusal that a call meets. */
export async function refusal(
  call: Promise<unknown>,
): Promise<{ status: number; code: string; text: string }> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof Error) || !('response' in error)) throw error;
    const { status } = error as unknown as { status: number };
    // PnPjs puts the whole body behind `::>` in the message.
    const body = parsed(error.message.slice(error.message.indexOf('::>') + 3));
    const inner = body?.['odata.error'] ?? body?.error;
    return { status, code: inner?.code ?? '', text: inner?.message?.value ?? error.message };
  }
  throw new Error('The call was not refused.');
}

// biome-ignore lint/suspicious/noExplicitAny: see Raw.
function parsed(text: string): any {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A list with the kinds of columns that an application has: Key unique, Unit indexed. */
export async function givenPlans(tenant: Tenant, settings: Record<string, unknown> = {}) {
  const { web } = tenant.admin;
  await web.lists.add('Plans', '', 100, false, { EnableFolderCreation: true, ...settings });
  const list = web.lists.getByTitle('Plans');
  await list.fields.createFieldAsXml({
    SchemaXml:
      '<Field Type="Text" Name="Key" DisplayName="Nyckel" Indexed="TRUE" EnforceUniqueValues="TRUE" />',
    Options: 8,
  });
  await list.fields.addText('Unit', { Indexed: true });
  await list.fields.addNumber('Amount');
  await list.fields.addMultilineText('Body', { RichText: false });
  await list.fields.addUser('Owner', { SelectionMode: 0 });
  return list;
}

/** A folder in the list that only the given people reach, each with a level. */
export async function givenFolder(
  tenant: Tenant,
  name: string,
  people: Record<string, string>,
): Promise<string> {
  const { web } = tenant.admin;
  const path = `${site}/Lists/Plans/${name}`;
  await web.getFolderByServerRelativePath(`${site}/Lists/Plans`).folders.addUsingPath(name);
  const row = await web.getFolderByServerRelativePath(path).getItem();
  await row.breakRoleInheritance(false, true);
  for (const [person, level] of Object.entries(people)) {
    const user = await web.ensureUser(`${person}@contoso.onmicrosoft.com`);
    const role = await web.roleDefinitions.getByName(level)();
    await row.roleAssignments.add(user.Id, role.Id);
  }
  return path;
}
