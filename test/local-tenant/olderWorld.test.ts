// A world that was kept from before there were files is read with the versions that it had.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { expect, it } from 'vitest';
import { givenPlans, givenTenant } from './given.ts';

it('An older world keeps its versions, which were numbered by their major part alone', async () => {
  const room = mkdtempSync(join(tmpdir(), 'world-'));
  const file = join(room, 'tenant.db');
  const before = givenTenant({}, { file });
  const list = await givenPlans(before);
  await list.items.add({ Key: 'a', Unit: 'A' });
  await list.items.getById(1).update({ Unit: 'B' });
  const versions = await list.items.getById(1).versions();
  before.world.close();

  const older = new Libsql(file);
  older.exec(`
    update item set label = label / 512;
    update history set label = label / 512, body = json_set(body, '$.label', label / 512);
    pragma user_version = 0;
  `);
  older.close();

  for (let opening = 0; opening < 2; opening++) {
    const again = givenTenant({}, { file });
    const item = again.admin.web.lists.getByTitle('Plans').items.getById(1);
    expect(await item.versions()).toEqual(versions);
    again.world.close();
  }
  rmSync(room, { recursive: true });
});
