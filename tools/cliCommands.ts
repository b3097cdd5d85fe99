// What CLI for Microsoft 365 is asked to do, in an order where each builds on what came before, and what has to come out.
import assert from 'node:assert/strict';
import { files, rows } from './cliContents.ts';
import { type Command, csom, each, type Place, type Spo } from './cliWords.ts';

const person = 'chef-enhet-a@contoso.onmicrosoft.com';

export function commands(where: Pick<Place, 'site' | 'path' | 'home'>): readonly Command[] {
  const on = { webUrl: where.site };
  const place: Place = { ...where, on, plans: { ...on, listTitle: 'Planer' } };
  const all = [webAndPeople, lists, columns, rows, permissions, files, removal];
  return all.flatMap((some) => some(place));
}

const webAndPeople = ({ site, on }: Place): readonly Command[] => {
  const group = { ...on, groupName: 'Nämnden' };
  return [
    ['web get', async (spo) => assert.equal((await spo('web get', { url: site })).Title, 'prov')],
    [
      'web get --withGroups',
      async (spo) => {
        const web = await spo('web get', { url: site, withGroups: true });
        assert.equal(web.AssociatedOwnerGroup.Title, 'prov Owners');
      },
    ],
    [
      'user ensure',
      async (spo) => {
        const user = await spo('user ensure', { ...on, userName: person });
        assert.equal(user.LoginName, `i:0#.f|membership|${person}`);
      },
    ],
    [
      'user list',
      async (spo) => assert.ok(each('Title', await spo('user list', on)).includes('Chef Enhet A')),
    ],
    [
      'user get --email',
      async (spo) => assert.equal((await spo('user get', { ...on, email: person })).Title, 'Chef Enhet A'),
    ],
    [
      'user get --loginName',
      async (spo) => {
        const user = await spo('user get', { ...on, loginName: `i:0#.f|membership|${person}` });
        assert.equal(user.Title, 'Chef Enhet A');
      },
    ],
    [
      'group add',
      async (spo) => {
        const made = await spo('group add', { ...on, name: 'Nämnden', description: 'd' });
        assert.equal(made.Title, 'Nämnden');
      },
    ],
    ['group list', async (spo) => assert.ok(each('Title', await spo('group list', on)).includes('Nämnden'))],
    [
      'group get',
      async (spo) => assert.equal((await spo('group get', { ...on, name: 'Nämnden' })).Description, 'd'),
    ],
    [
      'group set',
      async (spo) => {
        await spo('group set', { ...on, name: 'Nämnden', description: 'e' });
        assert.equal((await spo('group get', { ...on, name: 'Nämnden' })).Description, 'e');
      },
    ],
    [
      'group member add',
      async (spo) => void (await spo('group member add', { ...group, userNames: person })),
    ],
    [
      'group member list',
      async (spo) => assert.deepEqual(each('Title', await spo('group member list', group)), ['Chef Enhet A']),
    ],
    [
      'group member remove',
      async (spo) => {
        await spo('group member remove', { ...group, userName: person, force: true });
        assert.deepEqual(await spo('group member list', group), []);
      },
    ],
  ];
};

const lists = ({ path, on, plans }: Place): readonly Command[] => {
  const list = { ...on, title: 'Planer' };
  return [
    [
      'list add',
      async (spo) => {
        const settings = { baseTemplate: 'GenericList', enableFolderCreation: 'true', description: 'd' };
        assert.equal((await spo('list add', { ...list, ...settings })).EnableFolderCreation, true);
      },
    ],
    ['list list', async (spo) => assert.ok(each('Title', await spo('list list', on)).includes('Planer'))],
    [
      'list list --filter',
      async (spo) => {
        const found = await spo('list list', { ...on, filter: "Title eq 'Planer'", properties: 'Id,Title' });
        assert.deepEqual(each('Title', found), ['Planer']);
      },
    ],
    ['list get --title', async (spo) => assert.equal((await spo('list get', list)).Description, 'd')],
    [
      'list get --url',
      async (spo) =>
        assert.equal((await spo('list get', { ...on, url: `${path}/Lists/Planer` })).Title, 'Planer'),
    ],
    [
      'list get --withPermissions',
      async (spo) => {
        const { RoleAssignments } = await spo('list get', { ...list, withPermissions: true });
        assert.ok(RoleAssignments.length >= 3);
      },
    ],
    [
      'list set',
      async (spo) => {
        await spo('list set', { ...list, description: 'e' });
        assert.equal((await spo('list get', list)).Description, 'e');
      },
    ],
    [
      'list contenttype list',
      async (spo) =>
        assert.deepEqual(each('Name', await spo('list contenttype list', plans)), ['Item', 'Folder']),
    ],
    [
      'list view add',
      async (spo) => {
        const view = await spo('list view add', { ...plans, title: 'Läsvy', fields: 'ID,Title' });
        assert.equal(view.Title, 'Läsvy');
      },
    ],
    [
      'list view list',
      async (spo) =>
        assert.deepEqual(each('Title', await spo('list view list', plans)), ['All Items', 'Läsvy']),
    ],
  ];
};

const columns = ({ plans }: Place): readonly Command[] => [
  [
    'field add',
    async (spo) => {
      const xml =
        '<Field Type="Text" Name="Key" DisplayName="Nyckel" Indexed="TRUE" EnforceUniqueValues="TRUE" />';
      const field = await spo('field add', { ...plans, xml, options: 'AddFieldInternalNameHint' });
      assert.equal(field.InternalName, 'Key');
    },
  ],
  [
    'field add, a number',
    async (spo) => {
      const xml = '<Field Type="Number" Name="Amount" DisplayName="Amount" />';
      assert.equal((await spo('field add', { ...plans, xml })).TypeAsString, 'Number');
    },
  ],
  [
    'field list',
    async (spo) => {
      const names = each('InternalName', await spo('field list', plans));
      for (const name of ['Title', 'Key', 'Amount']) assert.ok(names.includes(name), name);
    },
  ],
  [
    'field get',
    async (spo) =>
      assert.equal((await spo('field get', { ...plans, internalName: 'Key' })).EnforceUniqueValues, true),
  ],
  [
    'field set, which goes by CSOM, is refused',
    async (spo) =>
      assert.rejects(spo('field set', { ...plans, internalName: 'Amount', Description: 'Kronor' }), csom),
  ],
];

const permissions = ({ on, plans }: Place): readonly Command[] => {
  const list = { ...on, title: 'Planer' };
  const assigned = async (spo: Spo) =>
    JSON.stringify((await spo('list get', { ...list, withPermissions: true })).RoleAssignments);
  return [
    [
      'roledefinition list',
      async (spo) => assert.ok(each('Name', await spo('roledefinition list', on)).includes('Contribute')),
    ],
    [
      'roledefinition add and get',
      async (spo) => {
        const rights = 'ViewListItems,AddListItems,OpenItems,Open,ViewPages';
        await spo('roledefinition add', { ...on, name: 'Lägg till', rights });
        const roles = await spo('roledefinition list', on);
        const made = roles.find((role: { Name: string }) => role.Name === 'Lägg till');
        const role = await spo('roledefinition get', { ...on, id: String(made.Id) });
        assert.equal(role.Name, 'Lägg till');
      },
    ],
    [
      'list roleinheritance break',
      async (spo) => {
        await spo('list roleinheritance break', { ...plans, clearExistingPermissions: true, force: true });
        const seen = await spo('list get', { ...list, properties: 'HasUniqueRoleAssignments' });
        assert.equal(seen.HasUniqueRoleAssignments, true);
      },
    ],
    [
      'list roleassignment add',
      async (spo) => {
        const lent = { groupName: 'Nämnden', roleDefinitionName: 'Contribute' };
        await spo('list roleassignment add', { ...plans, ...lent });
        assert.ok((await assigned(spo)).includes('Nämnden'));
      },
    ],
    [
      'list roleassignment remove',
      async (spo) => {
        await spo('list roleassignment remove', { ...plans, groupName: 'Nämnden', force: true });
        assert.ok(!(await assigned(spo)).includes('Nämnden'));
      },
    ],
    [
      'list roleinheritance reset',
      async (spo) => void (await spo('list roleinheritance reset', { ...plans, force: true })),
    ],
    [
      'listitem roleinheritance break is refused beside a unique column',
      async (spo) =>
        assert.rejects(
          spo('listitem roleinheritance break', { ...plans, listItemId: '1', force: true }),
          /unique/,
        ),
    ],
  ];
};

const removal = ({ on, plans }: Place): readonly Command[] => {
  const list = { ...on, title: 'Planer' };
  return [
    [
      'list view remove',
      async (spo) => {
        await spo('list view remove', { ...plans, title: 'Läsvy', force: true });
        assert.deepEqual(each('Title', await spo('list view list', plans)), ['All Items']);
      },
    ],
    [
      'field remove',
      async (spo) => {
        const amount = { ...plans, internalName: 'Amount' };
        await spo('field remove', { ...amount, force: true });
        await assert.rejects(spo('field get', amount), /Amount|field/i);
      },
    ],
    [
      'group remove',
      async (spo) => {
        await spo('group remove', { ...on, name: 'Nämnden', force: true });
        assert.ok(!each('Title', await spo('group list', on)).includes('Nämnden'));
      },
    ],
    [
      'list remove',
      async (spo) => {
        await spo('list remove', { ...list, force: true });
        await assert.rejects(spo('list get', list), /does not exist/);
      },
    ],
  ];
};
