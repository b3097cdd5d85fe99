// Writing rows so that nothing is doubled and nothing of others is overwritten.
import '@pnp/sp/items/list.js';
import { beforeEach, describe, expect, test } from 'vitest';
import { add, alter } from '../../src/schema/change.ts';
import { key } from '../../src/schema/field.ts';
import type { StoredRow } from '../../src/sync/remote.ts';
import { asRow, givenDevices, loaded, requests, sample, savedIn, story, unit } from './givenDevice.ts';
import { journal, type OnTheWay, samples, year } from './givenSite.ts';

let given: Awaited<ReturnType<typeof givenDevices>>;
const device: (typeof given)['device'] = (signInName, onTheWay) => given.device(signInName, onTheWay);
beforeEach(async () => {
  given = await givenDevices();
});

describe('writing', () => {
  test('an addition that is there already with the same content is saved, with other content a clash', async () => {
    const first = savedIn(await device('chef-enhet-a').remote.write(sample('a'), null, false));
    const again = device('controller-1').remote;
    expect(await again.write(sample('a'), null, false)).toEqual({ kind: 'saved', stored: first });
    expect(await again.write(sample('a', 'Annat'), null, false)).toEqual({ kind: 'clash', theirs: first });
    expect((await loaded(again)).rows).toHaveLength(1);
  });

  test('a key with a quote in it is found again', async () => {
    const { remote } = device('chef-enhet-a');
    const first = savedIn(await remote.write(sample("barn' eller 'unga"), null, false));
    expect(await remote.write(sample("barn' eller 'unga"), null, false)).toEqual({
      kind: 'saved',
      stored: first,
    });
  });

  test('the same holds at the list’s root', async () => {
    const { remote } = device('controller-1');
    const first = savedIn(await remote.write(add(journal, { number: 1, text: 'Öppnat' }), null, false));
    expect(await remote.write(add(journal, { number: 1, text: 'Öppnat' }), null, false)).toEqual({
      kind: 'saved',
      stored: first,
    });
    expect(await remote.write(add(journal, { number: 1, text: 'Stängt' }), null, false)).toMatchObject({
      kind: 'clash',
    });
  });

  test('an answer that is lost after the commit does not make two rows', async () => {
    let tries = 0;
    const lossy: OnTheWay = async (request, through) => {
      const answer = await through(request);
      if (!request.url.includes('AddValidate')) return answer;
      tries += 1;
      throw new TypeError('fetch failed');
    };
    const { remote } = device('chef-enhet-a', lossy);
    expect(await remote.write(sample('a'), null, false)).toEqual({
      kind: 'away',
      waitSeconds: null,
      signIn: false,
    });
    expect(await remote.write(sample('a'), null, true)).toMatchObject({
      kind: 'saved',
      stored: { row: { name: 'a' } },
    });
    expect((await loaded(remote)).rows).toHaveLength(1);
    expect(tries).toBe(1);
  });

  test('an answer that is lost before the commit is written at the next attempt', async () => {
    let lose = true;
    const { remote } = device('chef-enhet-a', async (request, through) => {
      if (!lose || !request.url.includes('AddValidate')) return through(request);
      lose = false;
      throw new TypeError('fetch failed');
    });
    expect(await remote.write(sample('a'), null, false)).toMatchObject({ kind: 'away' });
    expect(await remote.write(sample('a'), null, true)).toMatchObject({
      kind: 'saved',
      stored: { row: { name: 'a' } },
    });
  });

  test('two who alter the same row: the second is shown how it stands now, and nothing is overwritten', async () => {
    const manager = device('chef-enhet-a').remote;
    const stored = savedIn(await manager.write(sample('a'), null, false));
    const first = savedIn(await manager.write(story(stored, 'Min'), stored, false));
    const second = await device('controller-1').remote.write(story(stored, 'Din'), stored, false);
    expect(second).toMatchObject({ kind: 'clash', theirs: { etag: first.etag, row: { story: 'Min' } } });
    expect((await loaded(manager)).rows).toMatchObject([{ row: { story: 'Min' } }]);
  });

  test('a clash with oneself is none: the server has my values already', async () => {
    const { remote } = device('chef-enhet-a');
    const stored = savedIn(await remote.write(sample('a'), null, false));
    const once = savedIn(await remote.write(story(stored, 'Min'), stored, false));
    expect(await remote.write(story(stored, 'Min'), stored, false)).toMatchObject({
      kind: 'saved',
      stored: { etag: once.etag },
    });
    expect(await remote.write(story(stored, 'Min'), stored, true)).toMatchObject({
      kind: 'saved',
      stored: { etag: once.etag },
    });
  });

  test('without an etag the row is read first, and what others changed is not overwritten', async () => {
    const { remote } = device('chef-enhet-a');
    const stored = savedIn(await remote.write(sample('a'), null, false));
    const blind = { ...stored, etag: null };
    expect(await remote.write(story(stored, 'Min'), blind, false)).toMatchObject({
      kind: 'saved',
      stored: { row: { story: 'Min' } },
    });
    expect(await remote.write(story(stored, 'Din'), blind, false)).toMatchObject({
      kind: 'clash',
      theirs: { row: { story: 'Min' } },
    });
  });

  test('where the answer’s headers may not be read, what is altered is not read back', async () => {
    const hidden: OnTheWay = async (request, through) => {
      const answer = await through(request);
      const text = await answer.text();
      return new Response(answer.status === 204 ? null : text, {
        status: answer.status,
        headers: { 'Content-Type': answer.headers.get('Content-Type') ?? '' },
      });
    };
    const { connection, remote } = device('chef-enhet-a', hidden);
    const stored = savedIn(await remote.write(sample('a'), null, false));
    let now: StoredRow | undefined;
    const altering = async () => {
      now = savedIn(await remote.write(story(stored, 'Min'), stored, false));
    };
    expect(await requests(connection, altering)).toBe(1);
    expect(now?.etag).toMatch(/,2"$/);
  });

  test('If-Match is never a star', async () => {
    const matches: (string | undefined)[] = [];
    const { remote } = device('chef-enhet-a', async (request, through) => {
      const text = await request.clone().text();
      if (/^MERGE /m.test(text)) matches.push(/^IF-MATCH: (.*?)\r?$/im.exec(text)?.[1]);
      return through(request);
    });
    const stored = savedIn(await remote.write(sample('a'), null, false));
    savedIn(await remote.write(story(stored, 'Min'), stored, false));
    expect(matches).toEqual([stored.etag]);
  });

  test('a row that is gone is refused as gone', async () => {
    const { remote } = device('chef-enhet-a');
    const stored = savedIn(await remote.write(sample('a'), null, false));
    await given.list.items.getById(stored.id).delete();
    expect(await remote.write(story(stored, 'Min'), stored, false)).toMatchObject({
      kind: 'refused',
      fault: { code: 'ROW_GONE', at: '2026.enhet-a.a' },
    });
  });

  test('a unit without a folder is told, and nothing is written elsewhere', async () => {
    const { remote } = device('controller-1');
    const change = add(samples, { year, unit: key<'units'>('enhet-z'), name: 'a' });
    expect(await remote.write(change, null, false)).toMatchObject({
      kind: 'refused',
      fault: { code: 'FOLDER_MISSING', values: { unit: 'enhet-z', list: 'Prov 2026' } },
    });
    expect((await loaded(remote)).rows).toEqual([]);
  });

  test('a list that is not there is told as that, also of a unit’s row', async () => {
    const change = add(samples, { year: 2031, unit, name: 'a' });
    expect(await device('controller-1').remote.write(change, null, false)).toMatchObject({
      kind: 'refused',
      fault: { code: 'LIST_MISSING', at: 'samples2031' },
    });
  });

  test('a row can be cleared of what it held', async () => {
    const { remote } = device('chef-enhet-a');
    const stored = savedIn(
      await remote.write(
        add(samples, { year, unit, name: 'a', amount: 3, done: true, state: 'påbörjad' }),
        null,
        false,
      ),
    );
    const row = asRow(stored);
    const cleared = savedIn(
      await remote.write(alter(samples, row, { amount: null, done: null, state: null }), stored, false),
    );
    expect(cleared.row).toMatchObject({ amount: null, done: null, state: null });
    expect((await loaded(remote)).rows).toEqual([{ ...cleared, at: expect.any(String) }]);
  });

  test('where the person must sign in, nothing is refused: it waits', async () => {
    const { remote } = device('chef-enhet-a', async () => new Response('', { status: 401 }));
    expect(await remote.write(sample('a'), null, false)).toEqual({
      kind: 'away',
      waitSeconds: null,
      signIn: true,
    });
  });
});
