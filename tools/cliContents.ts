// The commands of CLI for Microsoft 365 that are about what lies in lists and libraries, and what has to come out of each.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, csom, each, type Place } from './cliWords.ts';

export const rows = ({ path, home, on, plans }: Place): readonly Command[] => {
  const first = { ...plans, id: '1' };
  return [
    [
      'listitem add',
      async (spo) => {
        const row = await spo('listitem add', { ...plans, Title: 'Första', Key: 'a', Amount: '1,5' });
        assert.deepEqual([row.Id, row.Title, row.Key, row.Amount], [1, 'Första', 'a', 1.5]);
      },
    ],
    [
      'listitem add --contentType',
      async (spo) => {
        const row = await spo('listitem add', { ...plans, contentType: 'Item', Title: 'Andra', Key: 'b' });
        assert.equal(row.Key, 'b');
      },
    ],
    [
      'folder add, in a list',
      async (spo) => {
        const parent = { parentFolderUrl: `${path}/Lists/Planer` };
        assert.equal((await spo('folder add', { ...on, ...parent, name: 'Enhet A' })).Name, 'Enhet A');
      },
    ],
    [
      'listitem add --folder',
      async (spo) => {
        const folder = `${path}/Lists/Planer/Enhet A`;
        assert.equal((await spo('listitem add', { ...plans, folder, Title: 'Tredje', Key: 'c' })).Key, 'c');
      },
    ],
    ['listitem get', async (spo) => assert.equal((await spo('listitem get', first)).Title, 'Första')],
    [
      'listitem get --properties',
      async (spo) => {
        const row = await spo('listitem get', { ...first, properties: 'Id,Title,Author/Title' });
        assert.equal(row.Author.Title, 'Förvaltningsledare');
      },
    ],
    [
      'listitem get --withPermissions',
      async (spo) => {
        const { RoleAssignments } = await spo('listitem get', { ...first, withPermissions: true });
        assert.ok(RoleAssignments.length >= 3);
      },
    ],
    [
      'listitem set',
      async (spo) => {
        const row = await spo('listitem set', { ...first, Title: 'Ändrad', Amount: '2,5' });
        assert.deepEqual([row.Title, row.Amount], ['Ändrad', 2.5]);
      },
    ],
    [
      'listitem set --systemUpdate, which goes by CSOM, is refused',
      async (spo) =>
        assert.rejects(spo('listitem set', { ...first, Title: 'Tyst', systemUpdate: true }), csom),
    ],
    [
      'listitem list',
      async (spo) => {
        const found = await spo('listitem list', { ...plans, fields: 'Id,Title,Key' });
        assert.deepEqual(each('Key', found), ['a', 'b', null, 'c']);
      },
    ],
    [
      'listitem list --filter',
      async (spo) => {
        const found = await spo('listitem list', { ...plans, filter: "Key eq 'b'" });
        assert.deepEqual(each('Title', found), ['Andra']);
      },
    ],
    [
      'listitem list --pageSize',
      async (spo) => {
        const page = { pageSize: '2', pageNumber: '1', fields: 'Id,Key' };
        assert.deepEqual(each('Id', await spo('listitem list', { ...plans, ...page })), [3, 4]);
      },
    ],
    [
      'listitem list --camlQuery',
      async (spo) => {
        const camlQuery =
          "<View><Query><Where><Eq><FieldRef Name='Key'/><Value Type='Text'>b</Value></Eq></Where></Query></View>";
        assert.deepEqual(each('Title', await spo('listitem list', { ...plans, camlQuery })), ['Andra']);
      },
    ],
    [
      'listitem batch add',
      async (spo) => {
        await spo('listitem batch add', { ...plans, csvContent: 'Title,Key\nFjärde,d\nFemte,e' });
        const found = await spo('listitem list', { ...plans, filter: "Key ge 'd'" });
        assert.deepEqual(each('Title', found), ['Fjärde', 'Femte']);
      },
    ],
    [
      'listitem batch set, which goes by CSOM, is refused',
      async (spo) => {
        const filePath = join(home, 'rows.csv');
        writeFileSync(filePath, 'ID,Title\n5,Satt 5\n6,Satt 6\n');
        await assert.rejects(spo('listitem batch set', { ...plans, filePath, idColumn: 'ID' }), csom);
      },
    ],
    [
      'listitem batch remove',
      async (spo) => {
        await spo('listitem batch remove', { ...plans, ids: '5,6', force: true });
        assert.deepEqual(await spo('listitem list', { ...plans, filter: "Key ge 'd'" }), []);
      },
    ],
    [
      'listitem remove',
      async (spo) => {
        await spo('listitem remove', { ...plans, id: '2', force: true });
        await assert.rejects(spo('listitem get', { ...plans, id: '2' }), /does not exist/);
      },
    ],
    [
      'listitem remove --recycle',
      async (spo) => {
        await spo('listitem remove', { ...plans, id: '4', recycle: true, force: true });
        await assert.rejects(spo('listitem get', { ...plans, id: '4' }), /does not exist/);
      },
    ],
    // Last of those that add, since a refused row has taken a number.
    [
      'listitem add, a duplicate is refused',
      async (spo) =>
        assert.rejects(
          spo('listitem add', { ...plans, Title: 'x', Key: 'A' }),
          /duplicate values|Creating item failed|Nyckel|Key/,
        ),
    ],
    [
      'listitem attachment add',
      async (spo) => {
        const [filePath, row] = [join(home, 'bilaga.txt'), { ...plans, listItemId: '1' }];
        writeFileSync(filePath, 'bilagan');
        await spo('listitem attachment add', { ...row, filePath });
        assert.deepEqual(each('FileName', await spo('listitem attachment list', row)), ['bilaga.txt']);
      },
    ],
  ];
};

export const files = ({ site, path, home, on }: Place): readonly Command[] => {
  const library = `${path}/Underlag`;
  const folder = `${library}/2026`;
  const file = { ...on, url: `${folder}/underlag.txt` };
  const inside = { ...on, parentFolderUrl: library };
  return [
    [
      'list add, a document library',
      async (spo) => {
        const titled = { ...on, title: 'Underlag' };
        const list = await spo('list add', { ...titled, baseTemplate: 'DocumentLibrary' });
        assert.equal(list.BaseTemplate, 101);
        const seen = await spo('list get', { ...titled, properties: 'RootFolder/ServerRelativeUrl' });
        assert.equal(seen.RootFolder.ServerRelativeUrl, library);
      },
    ],
    [
      'folder add',
      async (spo) => assert.equal((await spo('folder add', { ...inside, name: '2026' })).Name, '2026'),
    ],
    [
      'folder get',
      async (spo) => assert.equal((await spo('folder get', { ...on, url: folder })).Name, '2026'),
    ],
    [
      'folder list',
      async (spo) => assert.ok(each('Name', await spo('folder list', inside)).includes('2026')),
    ],
    [
      'file add',
      async (spo) => {
        const from = join(home, 'underlag.txt');
        writeFileSync(from, 'underlaget, åäö');
        await spo('file add', { ...on, folder, path: from });
        const found = await spo('file list', { ...on, folderUrl: folder });
        assert.deepEqual(each('Name', found), ['underlag.txt']);
      },
    ],
    ['file get', async (spo) => assert.equal((await spo('file get', file)).Name, 'underlag.txt')],
    [
      'file get --asFile',
      async (spo) => {
        const to = join(home, 'hämtat.txt');
        await spo('file get', { ...file, asFile: true, path: to });
        assert.equal(readFileSync(to, 'utf8'), 'underlaget, åäö');
      },
    ],
    [
      'file get --asListItem',
      async (spo) => assert.equal(typeof (await spo('file get', { ...file, asListItem: true })).Id, 'number'),
    ],
    [
      'file checkout and checkin',
      async (spo) => {
        await spo('file checkout', file);
        await spo('file checkin', { ...file, comment: 'klar' });
      },
    ],
    [
      'file version list',
      async (spo) => assert.ok(Array.isArray(await spo('file version list', { ...on, fileUrl: file.url }))),
    ],
    [
      'file remove',
      async (spo) => {
        await spo('file remove', { ...file, force: true });
        assert.deepEqual(await spo('file list', { ...on, folderUrl: folder }), []);
      },
    ],
    [
      'folder remove',
      async (spo) => {
        await spo('folder remove', { ...on, url: folder, force: true });
        assert.ok(!each('Name', await spo('folder list', inside)).includes('2026'));
      },
    ],
    [
      'web add',
      async (spo) => {
        const wish = { title: 'Undersida', url: 'under', webTemplate: 'STS#0', parentWebUrl: site };
        assert.equal((await spo('web add', { ...wish, inheritNavigation: true })).Title, 'Undersida');
      },
    ],
  ];
};
