// Reading a site's rows, and what is told when not all of it can be read.
import '@pnp/sp/fields/list.js';
import '@pnp/sp/items/list.js';
import { beforeEach, describe, expect, test } from 'vitest';
import { upn } from '../../local-tenant/world.ts';
import { fillGroups } from '../../src/m365/people.ts';
import { changed, givenDevices, loaded, sample, savedIn, story } from './givenDevice.ts';
import { assignment, assignments, type OnTheWay, places, sampleShelf } from './givenSite.ts';

let given: Awaited<ReturnType<typeof givenDevices>>;
const device: (typeof given)['device'] = (signInName, onTheWay) => given.device(signInName, onTheWay);
beforeEach(async () => {
  given = await givenDevices();
});

describe('loading', () => {
  test('gives each row with its etag, its time and who changed it last; folders are not rows', async () => {
    const stored = savedIn(await device('chef-enhet-a').remote.write(sample('a'), null, false));
    const { rows, faults } = await loaded(device('medarbetare-1').remote);
    expect(faults).toEqual([]);
    expect(rows).toEqual([stored]);
    expect(rows[0]).toMatchObject({
      ...sampleShelf,
      by: upn('chef-enhet-a').toLowerCase(),
      etag: expect.stringMatching(/,1"$/),
    });
    expect(rows[0]?.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  });

  test('goes on through the pages', async () => {
    const small: OnTheWay = async (request, through) => {
      const body = (await request.text()).replaceAll('%24top=5000', '%24top=2');
      return through(new Request(request.url, { method: request.method, headers: request.headers, body }));
    };
    const remote = device('forvaltningsledare').remote;
    for (const name of ['a', 'b', 'c', 'd', 'e']) savedIn(await remote.write(sample(name), null, false));
    const { connection, remote: paged } = device('controller-1', small);
    const all = await loaded(paged);
    expect(all.rows.map((row) => row.row.name)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(connection.sent()).toBeGreaterThan(1);
  });

  test('a missing list is told, and the rest goes on', async () => {
    savedIn(await device('chef-enhet-a').remote.write(sample('a'), null, false));
    const answer = await device('controller-1').remote.load([...places, { list: 'samples', year: 2031 }]);
    expect(answer).toMatchObject({ kind: 'loaded', rows: [{ row: { name: 'a' } }] });
    expect(answer.kind === 'loaded' && answer.faults).toEqual([
      {
        code: 'LIST_MISSING',
        at: 'samples2031',
        warning: false,
        values: { name: 'samples', year: 2031, list: 'Prov 2031' },
      },
    ]);
  });

  test('missing columns are told by name, and the rows are read without them', async () => {
    savedIn(await device('chef-enhet-a').remote.write(sample('a'), null, false));
    for (const name of ['Story', 'Amount']) await given.list.fields.getByInternalNameOrTitle(name).delete();
    const { rows, faults } = await loaded(device('controller-1').remote);
    expect(rows).toMatchObject([{ row: { name: 'a', story: null, amount: null } }]);
    expect(faults).toMatchObject([
      { code: 'COLUMN_MISSING', at: 'samples2026', values: { list: 'Prov 2026', column: 'Story, Amount' } },
    ]);
    const refused = await device('chef-enhet-a').remote.write(sample('b'), null, false);
    expect(refused).toMatchObject({
      kind: 'refused',
      fault: { code: 'COLUMN_MISSING', values: { column: 'Story, Amount' } },
    });
  });

  test('a list without a required column is told, and its rows are not guessed', async () => {
    savedIn(await device('chef-enhet-a').remote.write(sample('a'), null, false));
    await given.list.fields.getByInternalNameOrTitle('RtName').delete();
    const { rows, faults } = await loaded(device('controller-1').remote);
    expect(rows).toEqual([]);
    expect(faults).toMatchObject([{ code: 'COLUMN_MISSING', values: { column: 'RtName' } }]);
  });

  test('a row that does not fit is told by its key and field, and the rest goes on', async () => {
    const { remote } = device('chef-enhet-a');
    savedIn(await remote.write(sample('a'), null, false));
    const { items } = given.list;
    await items.add({
      Title: 'x',
      Key: '2026..x',
      Year: 2026,
      RtName: 'x',
      From: 'i våras',
      Rule: '{"grön":',
    });
    const { rows, faults } = await loaded(remote);
    expect(rows.map((row) => row.row.name)).toEqual(['a']);
    expect(faults.map(({ code, at }) => `${code} ${at}`)).toEqual([
      'FIELD_NOT_A_DATE samples2026/2026..x/from',
      'FIELD_WRONG_KIND samples2026/2026..x/rule',
    ]);
  });

  test('a site that is not set up, one without access, and one out of reach are three different things', async () => {
    expect(await device('forvaltningsledare').remote.load([{ list: 'samples', year: 1999 }])).toMatchObject({
      kind: 'refused',
      fault: { code: 'SITE_NOT_SET_UP' },
    });
    expect(await device('gast').remote.load(places)).toMatchObject({
      kind: 'refused',
      fault: { code: 'SITE_NO_ACCESS' },
    });
    const lost = device('chef-enhet-a', () => Promise.reject(new TypeError('fetch failed')));
    expect(await lost.remote.load(places)).toEqual({ kind: 'away', waitSeconds: null, signIn: false });
  });

  test('one part of the batch that fails for a while makes the whole wait, and says how long when it can be read', async () => {
    const busyPart: OnTheWay = async (request, through) => {
      const answer = await through(request);
      const body = (await answer.text()).replace(
        'HTTP/1.1 200 OK',
        'HTTP/1.1 503 Service Unavailable\r\nRetry-After: 9',
      );
      return new Response(body, { status: answer.status, headers: answer.headers });
    };
    expect(await device('chef-enhet-a', busyPart).remote.load(places)).toEqual({
      kind: 'away',
      waitSeconds: 9,
      signIn: false,
    });
  });
});

describe('one part of the batch that fails by itself', () => {
  /** Answers one list's part otherwise than the server did. */
  const partAnswered =
    (leaf: string, status: string, body: string): OnTheWay =>
    async (request, through) => {
      // Asked about by itself afterwards, it is answered likewise.
      if (request.method === 'GET' && request.url.includes(`Lists%2F${leaf}')/items`))
        return new Response(body, { status: Number.parseInt(status, 10) });
      const asked = (await request.clone().text()).split('\n').filter((line) => line.startsWith('GET '));
      const at = asked.findIndex((line) => line.includes(`Lists%2F${leaf}'`));
      const answer = await through(request);
      const parts = (await answer.text()).split(/(?=--batchresponse_)/);
      const [boundary] = (parts[0] ?? '').split('\r\n');
      const told = `${boundary}\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 ${status}\r\n\r\n${body}\r\n`;
      const changedParts = parts.map((part, index) => (index === at ? told : part));
      return new Response(changedParts.join(''), { status: answer.status, headers: answer.headers });
    };

  test('for want of right: the list is told, and the rest goes on', async () => {
    savedIn(await device('chef-enhet-a').remote.write(sample('a'), null, false));
    const closed = partAnswered(
      'journal',
      '403 Forbidden',
      '{"odata.error":{"code":"-2147024891, System.UnauthorizedAccessException","message":{"value":"Access denied."}}}',
    );
    const { rows, faults } = await loaded(device('controller-1', closed).remote);
    expect(rows).toMatchObject([{ row: { name: 'a' } }]);
    expect(faults).toMatchObject([{ code: 'NOT_ALLOWED', at: 'journal', values: { list: 'Journal' } }]);
  });

  test('for a while: nothing is taken for the whole, since a list would seem empty', async () => {
    const busy = partAnswered('journal', '429 Too Many Requests', 'Throttled');
    expect(await device('controller-1', busy).remote.load(places)).toMatchObject({
      kind: 'away',
      signIn: false,
    });
  });

  test('for good: the list is told with the server’s words', async () => {
    const tooMany = partAnswered(
      'journal',
      '500 Internal Server Error',
      '{"odata.error":{"code":"-2147024860, Microsoft.SharePoint.SPQueryThrottledException","message":{"value":"Too many rows."}}}',
    );
    const { faults } = await loaded(device('controller-1', tooMany).remote);
    expect(faults).toMatchObject([
      { code: 'ROW_REFUSED', at: 'journal', values: { text: 'Too many rows.' } },
    ]);
  });
});

describe('what has changed', () => {
  test('tells rows added, altered and taken away since', async () => {
    const manager = device('chef-enhet-a').remote;
    const kept = savedIn(await manager.write(sample('kvar'), null, false));
    const dropped = savedIn(await manager.write(sample('borta'), null, false));
    const { remote } = device('controller-1');
    const { token } = await loaded(remote);
    const altered = savedIn(await manager.write(story(kept, 'Nytt'), kept, false));
    const added = savedIn(await manager.write(sample('ny'), null, false));
    await given.list.items.getById(dropped.id).delete();
    const news = await changed(remote, token);
    expect(news.rows.map((row) => [row.id, row.row.story, row.etag])).toEqual([
      [altered.id, 'Nytt', altered.etag],
      [added.id, 'Som planerat', added.etag],
    ]);
    expect(news.gone).toEqual([{ ...sampleShelf, id: dropped.id }]);
    expect(await changed(remote, news.token)).toEqual({
      kind: 'changed',
      rows: [],
      gone: [],
      token: news.token,
    });
  });

  test('is told whole when it is more than one question can name', async () => {
    const manager = device('chef-enhet-a').remote;
    const { token } = await loaded(manager);
    for (let count = 0; count < 35; count += 1)
      savedIn(await manager.write(sample(`rad ${count}`), null, false));
    const { rows } = await changed(manager, token);
    expect(new Set(rows.map((row) => row.row.name)).size).toBe(35);
  });

  test('means reading anew when a row no longer fits, since only then it can be told', async () => {
    const { remote } = device('chef-enhet-a');
    const stored = savedIn(await remote.write(sample('a'), null, false));
    const { token } = await loaded(remote);
    await given.list.items.getById(stored.id).update({ Rule: '{"grön":' });
    expect(await remote.changesSince(token, places)).toEqual({ kind: 'stale' });
  });

  test('names a person who is new since the site was read', async () => {
    const { remote } = device('controller-1');
    const { token } = await loaded(remote);
    await fillGroups(given.admin, [...assignments, assignment('gast', 'reporter', 'enhet-a')], []);
    savedIn(await device('gast').remote.write(sample('a'), null, false));
    const { rows } = await changed(remote, token);
    expect(rows.map((row) => row.by)).toEqual([upn('gast').toLowerCase()]);
  });

  test('a token that is unknown, foreign or too old means reading anew', async () => {
    const { remote } = device('controller-1');
    const { token } = await loaded(remote);
    const [version, scope, web, , number] = token.split(';');
    const old = [version, scope, web, '638000000000000000', number].join(';');
    for (const wrong of [
      'nonsense',
      old,
      token.replace(/;2;[^;]+/, ';2;00000000-0000-0000-0000-000000000000'),
    ])
      expect(await remote.changesSince(wrong, places)).toEqual({ kind: 'stale' });
  });
});
