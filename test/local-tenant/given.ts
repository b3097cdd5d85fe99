// A tenant with a few people, spoken to by the real PnPjs or by raw requests: the stand-in without a socket, or a real site.
import { DefaultParse, type Queryable } from '@pnp/queryable';
import { DefaultHeaders, DefaultInit } from '@pnp/sp/behaviors/defaults.js';
import { spfi } from '@pnp/sp/fi.js';
import '@pnp/sp/presets/all.js';
import type { SPFI } from '@pnp/sp/fi.js';
import { issueToken } from '../../local-tenant/entra/token.ts';
import { type StandInOptions, standIn } from '../../local-tenant/standin.ts';
import { openWorld, type World, type WorldOptions } from '../../local-tenant/world.ts';
import { askedSite, type RealSite } from './real/asked.ts';
import { speakTo } from './real/site.ts';

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

/** What answers, and what of it only the stand-in has: its world, its clock. */
interface Ground {
  readonly world: World;
  readonly title: string;
  answer(request: Request): Promise<Response>;
  token(person: string): string;
  pass(milliseconds: number): void;
  needsStandIn(why: string): void;
}

/**
 * A site with an administrator and three people without rights, and the ways to speak to it. On a real site, where
 * `npm run test:tenant` has named one, what asks for the stand-in's own switches, clock or world is not run and told by name.
 */
export function givenTenant(options: StandInOptions = {}, world: Partial<WorldOptions> = {}) {
  const real = askedSite();
  const ground = real === null ? standingIn(options, world) : onSite(real, options, world);
  const { answer, token } = ground;

  /** PnPjs as a person; only the last step, the sending, is ours. */
  function as(person: string, path = site): SPFI {
    if (path !== site) ground.needsStandIn('it needs a second site');
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

  return Object.assign(ground, { as, raw, admin: as('admin') });
}

function standingIn(options: StandInOptions, world: Partial<WorldOptions>): Ground {
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
  return {
    world: tenant,
    title: 'plan',
    answer: standIn(tenant, options),
    token: (person) => issueToken(tenant, person, host),
    pass(milliseconds) {
      time += milliseconds;
    },
    needsStandIn() {},
  };
}

function onSite(real: RealSite, options: StandInOptions, world: Partial<WorldOptions>): Ground {
  const { answer, token, notHere } = speakTo(real);
  // Forging is what real sites are believed to allow, so that asking for it asks for nothing.
  const switches = Object.entries(options).filter(([name, value]) => name !== 'forging' || value !== true);
  const [odd] = [...switches, ...Object.entries(world)].filter(
    ([name, value]) => name !== 'locale' || value !== real.locale,
  );
  if (odd !== undefined) notHere(`it needs a switch that only the stand-in has: ${odd[0]}`);
  return {
    get world() {
      return notHere("it looks into the stand-in's own world");
    },
    title: real.title,
    answer,
    token,
    pass: () => notHere("it moves the stand-in's clock"),
    needsStandIn: notHere,
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
