// A column that is taken away, made again or made anew while rows are being read and known.
import '@pnp/sp/fields/list.js';
import '@pnp/sp/lists/web.js';
import { beforeEach, describe, expect, test } from 'vitest';
import { columnXml } from '../../src/m365/columns.ts';
import { changed, givenDevices, loaded, sample, savedIn } from './givenDevice.ts';
import { type OnTheWay, places, samples } from './givenSite.ts';

let given: Awaited<ReturnType<typeof givenDevices>>;
beforeEach(async () => {
  given = await givenDevices();
  savedIn(await given.device('chef-enhet-a').remote.write(sample('a'), null, false));
});
const takeAway = () => given.list.fields.getByInternalNameOrTitle('Story').delete();
const makeAgain = () =>
  given.list.fields.createFieldAsXml({ SchemaXml: columnXml('story', samples.fields.story), Options: 8 });

describe('a list that is refused for want of a column', () => {
  test('is read at once, and nothing is told, when the column is there again by then', async () => {
    await takeAway();
    let again = false;
    const justThen: OnTheWay = async (request, through) => {
      if (!again && request.url.includes('/fields')) {
        again = true;
        await makeAgain();
      }
      return through(request);
    };
    const { rows, faults } = await loaded(given.device('controller-1', justThen).remote);
    expect(again).toBe(true);
    expect(rows.map(({ row }) => row.name)).toEqual(['a']);
    expect(faults).toEqual([]);
  });
});

describe('what has changed', () => {
  test('means reading anew when a column has gone or come, since no row has a new version for that', async () => {
    const { remote } = given.device('controller-1');
    const before = await loaded(remote);
    expect(before.rows).toMatchObject([{ row: { story: 'Som planerat' } }]);
    await takeAway();
    expect(await remote.changesSince(before.token, places)).toEqual({ kind: 'stale' });
    const { token } = await loaded(remote);
    await makeAgain();
    expect(await remote.changesSince(token, places)).toEqual({ kind: 'stale' });
    expect((await loaded(remote)).rows).toMatchObject([{ row: { story: null } }]);
  });

  test('means nothing of the kind when a column is renamed, or another list is given one', async () => {
    const { remote } = given.device('controller-1');
    const { token } = await loaded(remote);
    await given.list.fields.getByInternalNameOrTitle('Story').update({ Title: 'Vad har hänt?' });
    const { web } = given.admin.sp;
    await web.lists.add('Något annat');
    await web.lists.getByTitle('Något annat').fields.addText('Mer');
    expect(await changed(remote, token)).toMatchObject({ rows: [], gone: [] });
  });
});
