// How batches and the change log behave, and what lasts over a restart.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { giveLevel, givenFolder, givenPlans, givenTenant, host, refusal, site } from './given.ts';

const day = 24 * 60 * 60 * 1000;

describe('$batch (sharepoint.md 2.10)', () => {
  it('carries out PnPjs parts in order, each with its own answer', async () => {
    const tenant = givenTenant();
    await givenPlans(tenant);
    const [batched, execute] = tenant.admin.batched();
    // PnPjs takes each object into a batch only once (sharepoint.md 6), hence a fresh one for each call.
    const items = () => batched.web.lists.getByTitle('Plans').items;
    const before = items()();
    const first = items().add({ Key: 'a' });
    const second = items()
      .add({ Key: 'A' })
      .catch((error) => error.status);
    const third = items().getById(1).update({ Unit: 'åäö\n--batch' });
    const after = items()();
    await execute();
    expect(await before).toEqual([]);
    expect((await first).Id).toBe(1);
    expect(await second).toBe(500);
    expect((await third).etag).toMatch(/,2"$/);
    expect(await after).toMatchObject([{ Key: 'a', Unit: 'åäö\n--batch' }]);
  });

  it('answers flat, 200, with CRLF to the very end', async () => {
    const tenant = givenTenant();
    const body = `--b\nContent-Type: application/http\nContent-Transfer-Encoding: binary\n\nGET ${host}${site}/_api/web?$select=Title HTTP/1.1\naccept: application/json;odata=nometadata\n\n--b--\n`;
    const answer = await tenant.raw('$batch', {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'multipart/mixed; boundary=b' },
    });
    expect(answer.status).toBe(200);
    expect(answer.text).toMatch(
      /^--(batchresponse_[0-9a-f-]{36})\r\nContent-Type: application\/http\r\nContent-Transfer-Encoding: binary\r\n\r\nHTTP\/1\.1 200 OK\r\nCONTENT-TYPE: application\/json;odata=nometadata;streaming=true;charset=utf-8\r\n\r\n\{"Title":"[^"]+"\}\r\n--\1--\r\n$/,
    );
    expect(answer.text).toContain(JSON.stringify({ Title: tenant.title }));
  });

  it('reads CRLF, quoted boundaries, a MIME preamble, folded and stray headers', async () => {
    const tenant = givenTenant();
    await givenPlans(tenant);
    const lines = [
      'Content-Type: multipart/mixed;',
      ' boundary="batch_1"',
      '',
      '--batch_1',
      'Content-Type: multipart/mixed;',
      ' boundary="changeset_1"',
      'Content-Transfer-Encoding: binary',
      '',
      '--changeset_1',
      'Content-Type: application/http',
      'Content-Transfer-Encoding: binary',
      '',
      `POST ${host}${site}/_api/web/lists/getByTitle('Plans')/items HTTP/1.1`,
      'Content-Type: application/json;odata=verbose',
      'If-Match: *',
      '',
      '{"__metadata":{"type":"SP.ListItem"},"Key":"x"}',
      '',
      '--changeset_1--',
      '--batch_1--',
      '',
    ];
    const answer = await tenant.raw('$batch', {
      method: 'POST',
      body: lines.join('\r\n'),
      headers: { 'Content-Type': 'multipart/mixed; boundary="batch_1"' },
    });
    expect(answer.text).toContain('HTTP/1.1 201 Created');
    expect(await tenant.admin.web.lists.getByTitle('Plans').items()).toHaveLength(1);
  });

  it('reads a boundary that follows a body on its line, as CLI for Microsoft 365 sends it', async () => {
    const tenant = givenTenant();
    await givenPlans(tenant);
    const part = (key: string) =>
      `--c\nContent-Type: application/http\n\nPOST ${host}${site}/_api/web/lists/getByTitle('Plans')/AddValidateUpdateItemUsingPath HTTP/1.1\nContent-Type: application/json;odata=verbose\n\n{\n"formValues": [{"FieldName":"Key","FieldValue":"${key}"}]\n}`;
    const body = `--b\nContent-Type: multipart/mixed; boundary="c"\n\n${part('x')}${part('y')}\n\n--c--\n\n--b--\n`;
    await tenant.raw('$batch', {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'multipart/mixed; boundary=b' },
    });
    const rows = await tenant.admin.web.lists.getByTitle('Plans').items();
    expect(rows.map((row) => row.Key)).toEqual(['x', 'y']);
  });

  it('refuses more than a hundred parts as a whole', async () => {
    const tenant = givenTenant();
    const part = `--b\nContent-Type: application/http\n\nGET ${host}${site}/_api/web HTTP/1.1\n\n`;
    const post = (count: number) =>
      tenant.raw('$batch', {
        method: 'POST',
        body: `${part.repeat(count)}--b--\n`,
        headers: { 'Content-Type': 'multipart/mixed; boundary=b' },
      });
    expect((await post(100)).status).toBe(200);
    expect((await post(101)).status).toBe(400);
    expect((await tenant.raw('$batch', { method: 'POST', body: '', as: null })).status).toBe(401);
  });
});

describe('the change log (sharepoint.md 2.8)', () => {
  const everything = { Item: true, Add: true, Update: true, DeleteObject: true };

  it('lets the token stand still while nothing happens', async () => {
    const tenant = givenTenant();
    const token = async () => (await tenant.admin.web.select('CurrentChangeToken')()).CurrentChangeToken;
    const start = await token();
    tenant.pass(60_000);
    expect(await token()).toEqual(start);
  });

  it('tells what happened since a token', async () => {
    const tenant = givenTenant();
    const list = await givenPlans(tenant);
    const token = async () => (await tenant.admin.web.select('CurrentChangeToken')()).CurrentChangeToken;
    const start = await token();
    const { Id } = await list();
    await list.items.add({ Key: 'a' });
    await list.items.getById(1).update({ Unit: 'A' });
    await list.items.getById(1).delete();
    const changes = await tenant.admin.web.getChanges({ ...everything, ChangeTokenStart: start });
    expect(changes).toMatchObject(
      [1, 2, 3].map((ChangeType) => ({ ChangeType, ItemId: 1, ListId: Id, 'odata.type': 'SP.ChangeItem' })),
    );
    expect(start.StringValue).toMatch(/^1;2;[0-9a-f-]{36};\d{18};\d+$/);
    expect(await token()).not.toEqual(start);
    const own = await list.getChanges({
      ...everything,
      ChangeTokenStart: { StringValue: (await list()).CurrentChangeToken.StringValue },
    });
    expect(own).toEqual([]);
    const from = changes[0]?.ChangeToken;
    expect(await tenant.admin.web.getChanges({ ...everything, ChangeTokenStart: from })).toHaveLength(2);
  });

  it('gives at most a thousand rows a call', async () => {
    const tenant = givenTenant();
    tenant.needsStandIn('it makes a thousand rows');
    const list = await givenPlans(tenant);
    for (let n = 0; n < 1010; n++)
      await tenant.raw("web/lists/getByTitle('Plans')/items", { method: 'POST', body: { Key: `k${n}` } });
    const first = await list.getChanges(everything);
    expect(first).toHaveLength(1000);
    const rest = await list.getChanges({ ...everything, ChangeTokenStart: first.at(-1)?.ChangeToken });
    expect(rest).toHaveLength(10);
    expect(await list.getChanges({ ...everything, FetchLimit: '5' } as never)).toHaveLength(5);
    const latest = await list.getChanges({ ...everything, FetchLimit: '2', LatestFirst: true } as never);
    expect(latest).toMatchObject([{ ItemId: 1010 }, { ItemId: 1009 }]);
  });

  it('refuses a token that is older than 60 days or of another object', async () => {
    const tenant = givenTenant();
    const list = await givenPlans(tenant);
    const { CurrentChangeToken } = await list();
    const since = () => list.getChanges({ ...everything, ChangeTokenStart: CurrentChangeToken });
    expect(
      (await refusal(tenant.admin.web.getChanges({ ...everything, ChangeTokenStart: CurrentChangeToken })))
        .text,
    ).toContain('different object');
    tenant.pass(59 * day);
    expect(await since()).toEqual([]);
    tenant.pass(2 * day);
    expect(await refusal(since())).toMatchObject({
      code: expect.stringContaining('-2146232832'),
      text: expect.stringContaining('before the start'),
    });
  });

  it('keeps lists that one cannot reach out of the log', async () => {
    const tenant = givenTenant();
    const list = await givenPlans(tenant);
    await giveLevel(tenant, 'chef', 'Read');
    const { CurrentChangeToken: ChangeTokenStart } = await tenant.admin.web.select('CurrentChangeToken')();
    const seen = (more: object = {}) =>
      tenant.as('chef').web.getChanges({ ...everything, ...more, ChangeTokenStart });
    await list.items.add({ Key: 'a' });
    expect(await seen()).toHaveLength(1);
    await list.breakRoleInheritance(false, true);
    expect(await seen()).toEqual([]);
    await givenFolder(tenant, 'Enhet A', { chef: 'Read' });
    expect(await seen({ Folder: true })).toHaveLength(2);
  });
});

describe('the world', () => {
  it('outlives its closing, tokens and ids included, and can be saved aside', async () => {
    const room = mkdtempSync(join(tmpdir(), 'world-'));
    const file = join(room, 'tenant.db');
    const first = givenTenant({}, { file });
    expect(first.world.isEmpty()).toBe(true);
    const list = await givenPlans(first);
    const path = await givenFolder(first, 'Enhet A', { chef: 'Contribute' });
    await list.addValidateUpdateItemUsingPath([{ FieldName: 'Key', FieldValue: 'a' }], path);
    const before = await list.items();
    const { CurrentChangeToken } = await first.admin.web();
    const bearer = first.token('chef');
    first.world.saveTo(join(room, 'aside.db'));
    first.world.close();
    for (const name of ['tenant.db', 'aside.db']) {
      const again = givenTenant({}, { file: join(room, name) });
      expect(again.world.isEmpty()).toBe(false);
      expect(await again.admin.web.lists.getByTitle('Plans').items()).toEqual(before);
      expect((await again.admin.web()).CurrentChangeToken).toEqual(CurrentChangeToken);
      const asChef = await again.raw("web/lists/getByTitle('Plans')/items", {
        as: null,
        headers: { Authorization: `Bearer ${bearer}` },
      });
      expect(asChef.json.value).toHaveLength(2);
      expect((await again.admin.web.lists.getByTitle('Plans').items.add({ Key: 'b' })).Id).toBe(3);
      again.world.close();
    }
    rmSync(room, { recursive: true });
  });

  it('keeps sites apart', async () => {
    const tenant = givenTenant();
    await givenPlans(tenant);
    const lists = await tenant
      .as('admin', '/sites/other')
      .web.lists.select('Title')
      .filter('Hidden eq false')();
    expect(lists).toMatchObject([{ Title: 'Documents' }]);
    expect(lists).toHaveLength(1);
  });

  it('tells a log what passed', async () => {
    const seen: unknown[] = [];
    const tenant = givenTenant({ log: (entry) => seen.push(entry) });
    const [batched, execute] = tenant.admin.batched();
    void batched.web();
    await execute();
    expect(seen).toEqual([expect.objectContaining({ method: 'POST', status: 200, parts: 1 })]);
  });
});
