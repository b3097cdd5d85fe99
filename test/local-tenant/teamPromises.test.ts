// How Microsoft 365 groups and security groups of the tenant come into a site: each as one claim that is a principal.
import { describe, expect, it } from 'vitest';
import { givenPlans, givenTenant, refusal, site } from './given.ts';

/** A site that was made with a team, which the manager owns and the controller is in. */
function givenTeam() {
  const tenant = givenTenant(
    {},
    {
      groups: [
        {
          name: 'Plangruppen',
          mail: 'plan@contoso.onmicrosoft.com',
          members: ['controller'],
          owners: ['chef'],
          site,
        },
        { name: 'Ekonomer', members: ['controller'], kind: 'security' },
      ],
    },
  );
  const [members = '', owners = ''] = tenant.world.claimsOf('Plangruppen') ?? [];
  return { tenant, members, owners };
}

describe('a team’s site (sharepoint.md 2.13)', () => {
  it('has the team in its groups as one claim, which users does not take apart', async () => {
    const { tenant, members, owners } = givenTeam();
    const { web } = tenant.admin;
    expect(members).toMatch(/^c:0o\.c\|federateddirectoryclaimprovider\|[0-9a-f-]{36}$/);
    expect(await web.associatedMemberGroup.users()).toMatchObject([
      { LoginName: members, Title: 'Plangruppen Members', PrincipalType: 4 },
    ]);
    expect(await web.associatedOwnerGroup.users()).toMatchObject([
      { LoginName: owners, Title: 'Plangruppen Owners', PrincipalType: 4, IsSiteAdmin: true },
    ]);
    expect(owners).toBe(`${members}_o`);
  });

  it('lets its people in with what the site’s groups hold, and nobody else', async () => {
    const { tenant } = givenTeam();
    const list = await givenPlans(tenant);
    await list.items.add({ Key: 'a' });
    const as = (person: string) => tenant.as(person).web.lists.getByTitle('Plans');
    await as('controller').items.add({ Key: 'b' });
    expect(
      (await refusal(tenant.as('controller').web.roleDefinitions.getByName('Read').delete())).status,
    ).toBe(403);
    await as('chef').breakRoleInheritance(true);
    expect((await refusal(tenant.as('gäst').web())).status).toBe(403);
  });
});

describe('a group of the tenant as a principal (sharepoint.md 2.1, 2.13)', () => {
  it('is ensured by its claim or its address, given a level, and then counts for each who is in it', async () => {
    const { tenant, members } = givenTeam();
    const other = tenant.as('admin', '/sites/other').web;
    const claim = tenant.world.claimsOf('Ekonomer')?.[0] ?? '';
    const group = await other.ensureUser(claim);
    expect(group).toMatchObject({ LoginName: claim, Title: 'Ekonomer', PrincipalType: 4 });
    expect((await other.ensureUser('plan@contoso.onmicrosoft.com')).LoginName).toBe(members);
    const there = tenant.as('controller', '/sites/other').web;
    expect((await refusal(there())).status).toBe(403);
    const { Id } = await other.roleDefinitions.getByName('Read')();
    await other.roleAssignments.add(group.Id, Id);
    expect((await there()).Title).toBe('other');
    expect((await refusal(tenant.as('chef', '/sites/other').web())).status).toBe(403);
    await other.roleAssignments.remove(group.Id, Id);
    expect((await refusal(there())).status).toBe(403);
  });

  it('may be the value of a person column, and a claim that means nobody is refused', async () => {
    const { tenant, members } = givenTeam();
    const list = await givenPlans(tenant);
    const { Id } = await tenant.admin.web.ensureUser(members);
    await list.items.add({ Key: 'a', OwnerId: Id });
    expect(await list.items.select('Owner/Name').expand('Owner')()).toMatchObject([
      { Owner: { Name: members } },
    ]);
    const nobody = members.replace(/[0-9a-f-]{36}$/, '00000000-0000-0000-0000-000000000000');
    expect(await refusal(tenant.admin.web.ensureUser(nobody))).toMatchObject({
      status: 404,
      code: expect.stringContaining('-2146232832'),
    });
  });
});
