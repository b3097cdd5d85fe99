// What CLI for Microsoft 365 is asked to do, in an order where each builds on what came before, and what has to come out.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Runs a command; what it printed, read as JSON. Fails with what it said when it was refused. */
// biome-ignore lint/suspicious/noExplicitAny: a command looks into whatever JSON the CLI gave.
export type M365 = (...words: readonly string[]) => Promise<any>;

type Command = readonly [title: string, attempt: (m365: M365) => Promise<void>];

interface Place {
  readonly site: string;
  readonly path: string;
  /** a folder for what the CLI reads and writes */
  readonly home: string;
}

const person = 'chef-enhet-a@contoso.onmicrosoft.com';
/** The stand-in speaks REST; `_vti_bin/client.svc` is not there. */
const csom = /404/;
const titles = (rows: readonly { Title: string }[]): string[] => rows.map((row) => row.Title);

export function commands(place: Place): readonly Command[] {
  const on = ['--webUrl', place.site];
  const plans = [...on, '--listTitle', 'Planer'];
  return [
    ...webAndPeople(place, on),
    ...lists(place, on),
    ...columns(plans),
    ...rows(place, on, plans),
    ...permissions(on, plans),
    ...files(place, on),
    ...removal(on, plans),
  ];
}

const webAndPeople = ({ site }: Place, on: readonly string[]): readonly Command[] => [
  ['web get', async (m365) => assert.equal((await m365('spo', 'web', 'get', '--url', site)).Title, 'prov')],
  [
    'web get --withGroups',
    async (m365) => {
      const web = await m365('spo', 'web', 'get', '--url', site, '--withGroups');
      assert.equal(web.AssociatedOwnerGroup.Title, 'prov Owners');
    },
  ],
  [
    'user ensure',
    async (m365) => {
      const user = await m365('spo', 'user', 'ensure', ...on, '--userName', person);
      assert.equal(user.LoginName, `i:0#.f|membership|${person}`);
    },
  ],
  [
    'user list',
    async (m365) => assert.ok(titles(await m365('spo', 'user', 'list', ...on)).includes('Chef Enhet A')),
  ],
  [
    'user get --email',
    async (m365) =>
      assert.equal((await m365('spo', 'user', 'get', ...on, '--email', person)).Title, 'Chef Enhet A'),
  ],
  [
    'user get --loginName',
    async (m365) => {
      const login = `i:0#.f|membership|${person}`;
      const user = await m365('spo', 'user', 'get', ...on, '--loginName', login);
      assert.equal(user.Title, 'Chef Enhet A');
    },
  ],
  [
    'group add',
    async (m365) => {
      const group = await m365('spo', 'group', 'add', ...on, '--name', 'Nämnden', '--description', 'd');
      assert.equal(group.Title, 'Nämnden');
    },
  ],
  [
    'group list',
    async (m365) => assert.ok(titles(await m365('spo', 'group', 'list', ...on)).includes('Nämnden')),
  ],
  [
    'group get',
    async (m365) =>
      assert.equal((await m365('spo', 'group', 'get', ...on, '--name', 'Nämnden')).Description, 'd'),
  ],
  [
    'group set',
    async (m365) => {
      await m365('spo', 'group', 'set', ...on, '--name', 'Nämnden', '--description', 'e');
      assert.equal((await m365('spo', 'group', 'get', ...on, '--name', 'Nämnden')).Description, 'e');
    },
  ],
  [
    'group member add',
    async (m365) =>
      void (await m365(
        'spo',
        'group',
        'member',
        'add',
        ...on,
        '--groupName',
        'Nämnden',
        '--userNames',
        person,
      )),
  ],
  [
    'group member list',
    async (m365) =>
      assert.deepEqual(
        titles(await m365('spo', 'group', 'member', 'list', ...on, '--groupName', 'Nämnden')),
        ['Chef Enhet A'],
      ),
  ],
  [
    'group member remove',
    async (m365) => {
      const group = [...on, '--groupName', 'Nämnden'];
      await m365('spo', 'group', 'member', 'remove', ...group, '--userName', person, '--force');
      assert.deepEqual(await m365('spo', 'group', 'member', 'list', ...group), []);
    },
  ],
];

const lists = ({ path }: Place, on: readonly string[]): readonly Command[] => [
  [
    'list add',
    async (m365) => {
      const list = await m365(
        ...['spo', 'list', 'add', ...on, '--title', 'Planer', '--baseTemplate', 'GenericList'],
        ...['--enableFolderCreation', 'true', '--description', 'd'],
      );
      assert.equal(list.EnableFolderCreation, true);
    },
  ],
  [
    'list list',
    async (m365) => assert.ok(titles(await m365('spo', 'list', 'list', ...on)).includes('Planer')),
  ],
  [
    'list list --filter',
    async (m365) => {
      const found = await m365(
        'spo',
        'list',
        'list',
        ...on,
        '--filter',
        "Title eq 'Planer'",
        '--properties',
        'Id,Title',
      );
      assert.deepEqual(titles(found), ['Planer']);
    },
  ],
  [
    'list get --title',
    async (m365) =>
      assert.equal((await m365('spo', 'list', 'get', ...on, '--title', 'Planer')).Description, 'd'),
  ],
  [
    'list get --url',
    async (m365) => {
      const list = await m365('spo', 'list', 'get', ...on, '--url', `${path}/Lists/Planer`);
      assert.equal(list.Title, 'Planer');
    },
  ],
  [
    'list get --withPermissions',
    async (m365) => {
      const list = await m365('spo', 'list', 'get', ...on, '--title', 'Planer', '--withPermissions');
      assert.ok(list.RoleAssignments.length >= 3);
    },
  ],
  [
    'list set',
    async (m365) => {
      await m365('spo', 'list', 'set', ...on, '--title', 'Planer', '--description', 'e');
      assert.equal((await m365('spo', 'list', 'get', ...on, '--title', 'Planer')).Description, 'e');
    },
  ],
  [
    'list contenttype list',
    async (m365) => {
      const types = await m365('spo', 'list', 'contenttype', 'list', ...on, '--listTitle', 'Planer');
      assert.deepEqual(
        types.map((type: { Name: string }) => type.Name),
        ['Item', 'Folder'],
      );
    },
  ],
  [
    'list view add',
    async (m365) => {
      const words = [...on, '--listTitle', 'Planer', '--title', 'Läsvy', '--fields', 'ID,Title'];
      assert.equal((await m365('spo', 'list', 'view', 'add', ...words)).Title, 'Läsvy');
    },
  ],
  [
    'list view list',
    async (m365) =>
      assert.deepEqual(titles(await m365('spo', 'list', 'view', 'list', ...on, '--listTitle', 'Planer')), [
        'All Items',
        'Läsvy',
      ]),
  ],
];

const columns = (plans: readonly string[]): readonly Command[] => [
  [
    'field add',
    async (m365) => {
      const xml =
        '<Field Type="Text" Name="Key" DisplayName="Nyckel" Indexed="TRUE" EnforceUniqueValues="TRUE" />';
      const field = await m365(
        'spo',
        'field',
        'add',
        ...plans,
        '--xml',
        xml,
        '--options',
        'AddFieldInternalNameHint',
      );
      assert.equal(field.InternalName, 'Key');
    },
  ],
  [
    'field add, a number',
    async (m365) => {
      const xml = '<Field Type="Number" Name="Amount" DisplayName="Amount" />';
      assert.equal((await m365('spo', 'field', 'add', ...plans, '--xml', xml)).TypeAsString, 'Number');
    },
  ],
  [
    'field list',
    async (m365) => {
      const names = (await m365('spo', 'field', 'list', ...plans)).map(
        (one: { InternalName: string }) => one.InternalName,
      );
      for (const name of ['Title', 'Key', 'Amount']) assert.ok(names.includes(name), name);
    },
  ],
  [
    'field get',
    async (m365) =>
      assert.equal(
        (await m365('spo', 'field', 'get', ...plans, '--internalName', 'Key')).EnforceUniqueValues,
        true,
      ),
  ],
  [
    'field set, which goes by CSOM, is refused',
    async (m365) => {
      const words = [...plans, '--internalName', 'Amount', '--Description', 'Kronor'];
      await assert.rejects(m365('spo', 'field', 'set', ...words), csom);
    },
  ],
];

const rows = ({ path, home }: Place, on: readonly string[], plans: readonly string[]): readonly Command[] => [
  [
    'listitem add',
    async (m365) => {
      const row = await m365(
        'spo',
        'listitem',
        'add',
        ...plans,
        '--Title',
        'Första',
        '--Key',
        'a',
        '--Amount',
        '1,5',
      );
      assert.deepEqual([row.Id, row.Title, row.Key, row.Amount], [1, 'Första', 'a', 1.5]);
    },
  ],
  [
    'listitem add --contentType',
    async (m365) => {
      const row = await m365(
        'spo',
        'listitem',
        'add',
        ...plans,
        '--contentType',
        'Item',
        '--Title',
        'Andra',
        '--Key',
        'b',
      );
      assert.equal(row.Key, 'b');
    },
  ],
  [
    'folder add, in a list',
    async (m365) => {
      const folder = await m365(
        'spo',
        'folder',
        'add',
        ...on,
        '--parentFolderUrl',
        `${path}/Lists/Planer`,
        '--name',
        'Enhet A',
      );
      assert.equal(folder.Name, 'Enhet A');
    },
  ],
  [
    'listitem add --folder',
    async (m365) => {
      const row = await m365(
        'spo',
        'listitem',
        'add',
        ...plans,
        '--folder',
        `${path}/Lists/Planer/Enhet A`,
        '--Title',
        'Tredje',
        '--Key',
        'c',
      );
      assert.equal(row.Key, 'c');
    },
  ],
  [
    'listitem get',
    async (m365) =>
      assert.equal((await m365('spo', 'listitem', 'get', ...plans, '--id', '1')).Title, 'Första'),
  ],
  [
    'listitem get --properties',
    async (m365) => {
      const row = await m365(
        'spo',
        'listitem',
        'get',
        ...plans,
        '--id',
        '1',
        '--properties',
        'Id,Title,Author/Title',
      );
      assert.equal(row.Author.Title, 'Förvaltningsledare');
    },
  ],
  [
    'listitem get --withPermissions',
    async (m365) => {
      const row = await m365('spo', 'listitem', 'get', ...plans, '--id', '1', '--withPermissions');
      assert.ok(row.RoleAssignments.length >= 3);
    },
  ],
  [
    'listitem set',
    async (m365) => {
      const row = await m365(
        'spo',
        'listitem',
        'set',
        ...plans,
        '--id',
        '1',
        '--Title',
        'Ändrad',
        '--Amount',
        '2,5',
      );
      assert.deepEqual([row.Title, row.Amount], ['Ändrad', 2.5]);
    },
  ],
  [
    'listitem set --systemUpdate, which goes by CSOM, is refused',
    async (m365) => {
      const words = [...plans, '--id', '1', '--Title', 'Tyst', '--systemUpdate'];
      await assert.rejects(m365('spo', 'listitem', 'set', ...words), csom);
    },
  ],
  [
    'listitem list',
    async (m365) => {
      const found = await m365('spo', 'listitem', 'list', ...plans, '--fields', 'Id,Title,Key');
      assert.deepEqual(
        found.map((row: { Key: string | null }) => row.Key),
        ['a', 'b', null, 'c'],
      );
    },
  ],
  [
    'listitem list --filter',
    async (m365) => {
      const found = await m365('spo', 'listitem', 'list', ...plans, '--filter', "Key eq 'b'");
      assert.deepEqual(titles(found), ['Andra']);
    },
  ],
  [
    'listitem list --pageSize',
    async (m365) => {
      const found = await m365(
        'spo',
        'listitem',
        'list',
        ...plans,
        '--pageSize',
        '2',
        '--pageNumber',
        '1',
        '--fields',
        'Id,Key',
      );
      assert.deepEqual(
        found.map((row: { Id: number }) => row.Id),
        [3, 4],
      );
    },
  ],
  [
    'listitem list --camlQuery',
    async (m365) => {
      const caml =
        "<View><Query><Where><Eq><FieldRef Name='Key'/><Value Type='Text'>b</Value></Eq></Where></Query></View>";
      assert.deepEqual(titles(await m365('spo', 'listitem', 'list', ...plans, '--camlQuery', caml)), [
        'Andra',
      ]);
    },
  ],
  [
    'listitem batch add',
    async (m365) => {
      await m365('spo', 'listitem', 'batch', 'add', ...plans, '--csvContent', 'Title,Key\nFjärde,d\nFemte,e');
      const found = await m365('spo', 'listitem', 'list', ...plans, '--filter', "Key ge 'd'");
      assert.deepEqual(titles(found), ['Fjärde', 'Femte']);
    },
  ],
  [
    'listitem batch set, which goes by CSOM, is refused',
    async (m365) => {
      const csv = join(home, 'rows.csv');
      writeFileSync(csv, 'ID,Title\n5,Satt 5\n6,Satt 6\n');
      const words = [...plans, '--filePath', csv, '--idColumn', 'ID'];
      await assert.rejects(m365('spo', 'listitem', 'batch', 'set', ...words), csom);
    },
  ],
  [
    'listitem batch remove',
    async (m365) => {
      await m365('spo', 'listitem', 'batch', 'remove', ...plans, '--ids', '5,6', '--force');
      assert.deepEqual(await m365('spo', 'listitem', 'list', ...plans, '--filter', "Key ge 'd'"), []);
    },
  ],
  [
    'listitem remove',
    async (m365) => {
      await m365('spo', 'listitem', 'remove', ...plans, '--id', '2', '--force');
      await assert.rejects(m365('spo', 'listitem', 'get', ...plans, '--id', '2'), /does not exist/);
    },
  ],
  [
    'listitem remove --recycle',
    async (m365) => {
      await m365('spo', 'listitem', 'remove', ...plans, '--id', '4', '--recycle', '--force');
      await assert.rejects(m365('spo', 'listitem', 'get', ...plans, '--id', '4'), /does not exist/);
    },
  ],
  // Last of those that add, since a refused row has taken a number.
  [
    'listitem add, a duplicate is refused',
    async (m365) => {
      await assert.rejects(
        m365('spo', 'listitem', 'add', ...plans, '--Title', 'x', '--Key', 'A'),
        /duplicate values|Creating item failed|Nyckel|Key/,
      );
    },
  ],
  [
    'listitem attachment add',
    async (m365) => {
      const file = join(home, 'bilaga.txt');
      writeFileSync(file, 'bilagan');
      await m365('spo', 'listitem', 'attachment', 'add', ...plans, '--listItemId', '1', '--filePath', file);
      const held = await m365('spo', 'listitem', 'attachment', 'list', ...plans, '--listItemId', '1');
      assert.deepEqual(
        held.map((one: { FileName: string }) => one.FileName),
        ['bilaga.txt'],
      );
    },
  ],
];

const permissions = (on: readonly string[], plans: readonly string[]): readonly Command[] => {
  const list = [...on, '--listTitle', 'Planer'];
  return [
    [
      'roledefinition list',
      async (m365) => {
        const roles = await m365('spo', 'roledefinition', 'list', ...on);
        assert.ok(roles.some((role: { Name: string }) => role.Name === 'Contribute'));
      },
    ],
    [
      'roledefinition add and get',
      async (m365) => {
        const rights = 'ViewListItems,AddListItems,OpenItems,Open,ViewPages';
        await m365('spo', 'roledefinition', 'add', ...on, '--name', 'Lägg till', '--rights', rights);
        const roles = await m365('spo', 'roledefinition', 'list', ...on);
        const made = roles.find((role: { Name: string }) => role.Name === 'Lägg till');
        const role = await m365('spo', 'roledefinition', 'get', ...on, '--id', String(made.Id));
        assert.equal(role.Name, 'Lägg till');
      },
    ],
    [
      'list roleinheritance break',
      async (m365) => {
        await m365(
          'spo',
          'list',
          'roleinheritance',
          'break',
          ...list,
          '--clearExistingPermissions',
          '--force',
        );
        const seen = await m365(
          'spo',
          'list',
          'get',
          ...on,
          '--title',
          'Planer',
          '--properties',
          'HasUniqueRoleAssignments',
        );
        assert.equal(seen.HasUniqueRoleAssignments, true);
      },
    ],
    [
      'list roleassignment add',
      async (m365) => {
        await m365(
          'spo',
          'list',
          'roleassignment',
          'add',
          ...list,
          '--groupName',
          'Nämnden',
          '--roleDefinitionName',
          'Contribute',
        );
        const seen = await m365('spo', 'list', 'get', ...on, '--title', 'Planer', '--withPermissions');
        assert.ok(JSON.stringify(seen.RoleAssignments).includes('Nämnden'));
      },
    ],
    [
      'list roleassignment remove',
      async (m365) => {
        await m365('spo', 'list', 'roleassignment', 'remove', ...list, '--groupName', 'Nämnden', '--force');
        const seen = await m365('spo', 'list', 'get', ...on, '--title', 'Planer', '--withPermissions');
        assert.ok(!JSON.stringify(seen.RoleAssignments).includes('Nämnden'));
      },
    ],
    [
      'list roleinheritance reset',
      async (m365) => void (await m365('spo', 'list', 'roleinheritance', 'reset', ...list, '--force')),
    ],
    [
      'listitem roleinheritance break is refused beside a unique column',
      async (m365) =>
        assert.rejects(
          m365('spo', 'listitem', 'roleinheritance', 'break', ...plans, '--listItemId', '1', '--force'),
          /unique/,
        ),
    ],
  ];
};

const files = ({ path, home }: Place, on: readonly string[]): readonly Command[] => {
  const library = `${path}/Underlag`;
  const folder = `${library}/2026`;
  return [
    [
      'list add, a document library',
      async (m365) => {
        const list = await m365(
          'spo',
          'list',
          'add',
          ...on,
          '--title',
          'Underlag',
          '--baseTemplate',
          'DocumentLibrary',
        );
        assert.equal(list.BaseTemplate, 101);
        const seen = await m365(
          'spo',
          'list',
          'get',
          ...on,
          '--title',
          'Underlag',
          '--properties',
          'RootFolder/ServerRelativeUrl',
        );
        assert.equal(seen.RootFolder.ServerRelativeUrl, library);
      },
    ],
    [
      'folder add',
      async (m365) =>
        assert.equal(
          (await m365('spo', 'folder', 'add', ...on, '--parentFolderUrl', library, '--name', '2026')).Name,
          '2026',
        ),
    ],
    [
      'folder get',
      async (m365) => assert.equal((await m365('spo', 'folder', 'get', ...on, '--url', folder)).Name, '2026'),
    ],
    [
      'folder list',
      async (m365) => {
        const found = await m365('spo', 'folder', 'list', ...on, '--parentFolderUrl', library);
        assert.ok(found.some((one: { Name: string }) => one.Name === '2026'));
      },
    ],
    [
      'file add',
      async (m365) => {
        const file = join(home, 'underlag.txt');
        writeFileSync(file, 'underlaget, åäö');
        await m365('spo', 'file', 'add', ...on, '--folder', folder, '--path', file);
        const found = await m365('spo', 'file', 'list', ...on, '--folderUrl', folder);
        assert.deepEqual(
          found.map((one: { Name: string }) => one.Name),
          ['underlag.txt'],
        );
      },
    ],
    [
      'file get',
      async (m365) => {
        const file = await m365('spo', 'file', 'get', ...on, '--url', `${folder}/underlag.txt`);
        assert.equal(file.Name, 'underlag.txt');
      },
    ],
    [
      'file get --asFile',
      async (m365) => {
        const to = join(home, 'hämtat.txt');
        await m365('spo', 'file', 'get', ...on, '--url', `${folder}/underlag.txt`, '--asFile', '--path', to);
        assert.equal(readFileSync(to, 'utf8'), 'underlaget, åäö');
      },
    ],
    [
      'file get --asListItem',
      async (m365) => {
        const row = await m365(
          'spo',
          'file',
          'get',
          ...on,
          '--url',
          `${folder}/underlag.txt`,
          '--asListItem',
        );
        assert.equal(typeof row.Id, 'number');
      },
    ],
    [
      'file checkout and checkin',
      async (m365) => {
        const file = [...on, '--url', `${folder}/underlag.txt`];
        await m365('spo', 'file', 'checkout', ...file);
        await m365('spo', 'file', 'checkin', ...file, '--comment', 'klar');
      },
    ],
    [
      'file version list',
      async (m365) =>
        assert.ok(
          Array.isArray(
            await m365('spo', 'file', 'version', 'list', ...on, '--fileUrl', `${folder}/underlag.txt`),
          ),
        ),
    ],
    [
      'file remove',
      async (m365) => {
        await m365('spo', 'file', 'remove', ...on, '--url', `${folder}/underlag.txt`, '--force');
        assert.deepEqual(await m365('spo', 'file', 'list', ...on, '--folderUrl', folder), []);
      },
    ],
    [
      'folder remove',
      async (m365) => {
        await m365('spo', 'folder', 'remove', ...on, '--url', folder, '--force');
        const found = await m365('spo', 'folder', 'list', ...on, '--parentFolderUrl', library);
        assert.ok(!found.some((one: { Name: string }) => one.Name === '2026'));
      },
    ],
    [
      'web add',
      async (m365) => {
        const words = [
          '--title',
          'Undersida',
          '--url',
          'under',
          '--webTemplate',
          'STS#0',
          '--parentWebUrl',
          on[1] ?? '',
        ];
        assert.equal((await m365('spo', 'web', 'add', ...words, '--inheritNavigation')).Title, 'Undersida');
      },
    ],
  ];
};

const removal = (on: readonly string[], plans: readonly string[]): readonly Command[] => [
  [
    'list view remove',
    async (m365) => {
      await m365('spo', 'list', 'view', 'remove', ...plans, '--title', 'Läsvy', '--force');
      assert.deepEqual(titles(await m365('spo', 'list', 'view', 'list', ...plans)), ['All Items']);
    },
  ],
  [
    'field remove',
    async (m365) => {
      await m365('spo', 'field', 'remove', ...plans, '--internalName', 'Amount', '--force');
      await assert.rejects(
        m365('spo', 'field', 'get', ...plans, '--internalName', 'Amount'),
        /Amount|field/i,
      );
    },
  ],
  [
    'group remove',
    async (m365) => {
      await m365('spo', 'group', 'remove', ...on, '--name', 'Nämnden', '--force');
      assert.ok(!titles(await m365('spo', 'group', 'list', ...on)).includes('Nämnden'));
    },
  ],
  [
    'list remove',
    async (m365) => {
      await m365('spo', 'list', 'remove', ...on, '--title', 'Planer', '--force');
      await assert.rejects(m365('spo', 'list', 'get', ...on, '--title', 'Planer'), /does not exist/);
    },
  ],
];
