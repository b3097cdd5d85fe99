// How users and groups behave.
import { describe, expect, it } from 'vitest';
import { giveLevel, givenTenant, refusal } from './given.ts';

const claim = 'i:0#.f|membership|chef@contoso.onmicrosoft.com';

describe('users (sharepoint.md 2.1)', () => {
  it('are ensured by upn or claim, once, and found in every way', async () => {
    const { web } = givenTenant().admin;
    const made = await web.ensureUser('chef@contoso.onmicrosoft.com');
    expect(made).toMatchObject({
      LoginName: claim,
      Title: 'Chef Enhet A',
      PrincipalType: 1,
      IsSiteAdmin: false,
    });
    expect((await web.ensureUser(claim)).Id).toBe(made.Id);
    expect((await web.siteUsers.getByEmail('Chef@contoso.onmicrosoft.com')()).Id).toBe(made.Id);
    expect((await web.siteUsers.getByLoginName(claim)()).Id).toBe(made.Id);
    expect((await web.siteUsers.getById(made.Id)()).Title).toBe('Chef Enhet A');
    expect(await refusal(web.ensureUser('nobody@contoso.onmicrosoft.com'))).toMatchObject({
      status: 404,
      code: '-2146232832, Microsoft.SharePoint.SPException',
    });
  });

  it('tell the account behind them only when it is asked for, and a group has none (pnpcore issue 729)', async () => {
    const { web } = givenTenant().admin;
    const { Id } = await web.ensureUser(claim);
    expect(await web.siteUsers.getById(Id)()).not.toHaveProperty('AadObjectId');
    expect(await web.siteUsers.getById(Id).select('AadObjectId')()).toMatchObject({
      AadObjectId: {
        NameId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        NameIdIssuer: 'urn:federation:microsoftonline',
      },
    });
    const all = await web.siteUsers.select('PrincipalType', 'AadObjectId')<
      { PrincipalType: number; AadObjectId?: unknown }[]
    >();
    expect(all.filter((one) => one.PrincipalType !== 1 && one.AadObjectId)).toEqual([]);
  });

  it('have permissions that PnPjs can ask for', async () => {
    const tenant = givenTenant();
    await giveLevel(tenant, 'chef', 'Read');
    const own = await tenant.as('chef').web.getCurrentUserEffectivePermissions();
    expect(own).toMatchObject({ High: '176', Low: '138612833' });
    expect(await tenant.admin.web.getUserEffectivePermissions(claim)).toMatchObject({ Low: '138612833' });
    expect(
      (
        await refusal(
          tenant
            .as('chef')
            .web.getUserEffectivePermissions('i:0#.f|membership|admin@contoso.onmicrosoft.com'),
        )
      ).status,
    ).toBe(403);
  });
});

describe('groups (sharepoint.md 2.13)', () => {
  it('are there as owners, visitors and members', async () => {
    const { title, admin } = givenTenant();
    const { web } = admin;
    const titles = [web.associatedOwnerGroup, web.associatedVisitorGroup, web.associatedMemberGroup].map(
      async (group) => {
        const { Title, LoginName, PrincipalType } = await group();
        return [Title, LoginName, PrincipalType];
      },
    );
    expect(await Promise.all(titles)).toEqual([
      [`${title} Owners`, `${title} Owners`, 8],
      [`${title} Visitors`, `${title} Visitors`, 8],
      [`${title} Members`, `${title} Members`, 8],
    ]);
  });

  it('are made, filled, changed and removed with their assignments', async () => {
    const { web } = givenTenant().admin;
    const { Id } = await web.siteGroups.add({ Title: 'Nämnden', Description: 'd' });
    await web.roleAssignments.add(Id, 1073741826);
    await web.siteGroups.getById(Id).users.add(claim);
    expect((await web.siteGroups.getByName('nämnden').users()).map((user) => user.LoginName)).toEqual([
      claim,
    ]);
    await web.siteGroups.getById(Id).update({ Title: 'Nämnd 1' });
    expect((await web.siteGroups.getById(Id)()).LoginName).toBe('Nämnd 1');
    expect((await refusal(web.siteGroups.add({ Title: 'NÄMND 1' }))).status).toBe(400);
    await web.siteGroups.removeById(Id);
    expect((await refusal(web.siteGroups.getById(Id)())).status).toBe(404);
    expect((await web.roleAssignments()).map((one) => one.PrincipalId)).not.toContain(Id);
  });

  it('are changed by their owner, and by members where the group says so', async () => {
    const tenant = givenTenant();
    const chef = await giveLevel(tenant, 'chef', 'Read');
    const { Id } = await tenant.admin.web.siteGroups.add({ Title: 'Nämnden' });
    const add = () =>
      tenant
        .as('chef')
        .web.siteGroups.getById(Id)
        .users.add('i:0#.f|membership|controller@contoso.onmicrosoft.com');
    expect((await refusal(add())).status).toBe(403);
    await tenant.admin.web.siteGroups.getById(Id).setUserAsOwner(chef);
    await add();
    expect(await tenant.admin.web.siteGroups.getById(Id).users()).toHaveLength(1);
  });
});
