// How many there may be of what: indexes and permissions of their own in a list, lists on a site, versions, and addresses when names meet.
import { describe, expect, it } from 'vitest';
import { givenPlans, givenTenant, refusal, site } from './given.ts';

describe('limits (sharepoint.md 4)', () => {
  it('20 indexes a list: the next is refused, and one that is freed makes room', async () => {
    const tenant = givenTenant({ limits: { indexesPerList: 4 } });
    const list = await givenPlans(tenant);
    await list.fields.addText('Ett', { Indexed: true });
    expect((await refusal(list.fields.addText('Två', { Indexed: true }))).status).toBe(400);
    await list.fields.getByInternalNameOrTitle('Ett').update({ Indexed: false });
    await list.fields.addText('Två', { Indexed: true });
  });

  it('50,000 scopes a list: no more rows get permissions of their own, and one that gives them back makes room', async () => {
    const tenant = givenTenant({ limits: { scopesPerList: 2 } });
    await tenant.admin.web.lists.add('Fria');
    const { items } = tenant.admin.web.lists.getByTitle('Fria');
    for (const Title of ['a', 'b', 'c']) await items.add({ Title });
    for (const id of [1, 2]) await items.getById(id).breakRoleInheritance(true);
    expect((await refusal(items.getById(3).breakRoleInheritance(true))).text).toContain('too many items');
    await items.getById(1).resetRoleInheritance();
    await items.getById(3).breakRoleInheritance(true);
  });

  it('2,000 lists a site collection, those of its subwebs counted', async () => {
    const tenant = givenTenant({ limits: { listsPerSite: 3 } });
    const { web } = tenant.admin;
    await web.lists.add('Ett');
    await web.webs.add('Under', 'under');
    expect((await refusal(web.lists.add('Två'))).status).toBe(400);
    await web.lists.getByTitle('Ett').delete();
    await web.lists.add('Två');
  });

  it('50,000 major versions a list may be told to keep', async () => {
    const list = await givenPlans(givenTenant());
    await list.update({ MajorVersionLimit: 50_000 });
    expect((await refusal(list.update({ MajorVersionLimit: 50_001 }))).status).toBe(400);
    expect((await refusal(list.update({ MajorVersionLimit: -1 }))).status).toBe(400);
  });

  it('a column gets no new name in a list beyond the threshold (2.6 h)', async () => {
    const tenant = givenTenant({ threshold: 2 });
    const list = await givenPlans(tenant);
    for (const Key of ['a', 'b']) await list.items.add({ Key });
    const field = list.fields.getByInternalNameOrTitle('Unit');
    await field.update({ Title: 'Enhet' });
    await list.items.add({ Key: 'c' });
    expect(await refusal(field.update({ Title: 'Avdelning' }))).toMatchObject({
      status: 500,
      code: '-2147024860, Microsoft.SharePoint.SPQueryThrottledException',
    });
    await field.update({ Description: 'd' });
  });
});

describe('a list’s address (sharepoint.md 2.2; assumed, from [R] sp-dev-docs #3066, which tells of SitePages1)', () => {
  it('gets a number when its place is taken by a list of another title', async () => {
    const tenant = givenTenant();
    const { web } = tenant.admin;
    const address = async (title: string) =>
      (await web.lists.getByTitle(title).rootFolder()).ServerRelativeUrl;
    await web.lists.add('Mål');
    await web.lists.getByTitle('Mål').update({ Title: 'Gamla mål' });
    await web.lists.add('Mål');
    expect([await address('Gamla mål'), await address('Mål')]).toEqual([
      `${site}/Lists/Mål`,
      `${site}/Lists/Mål1`,
    ]);
    await web.lists.getByTitle('Mål').update({ Title: 'Nya mål' });
    await web.lists.add('Mål');
    expect(await address('Mål')).toBe(`${site}/Lists/Mål2`);
  });
});
