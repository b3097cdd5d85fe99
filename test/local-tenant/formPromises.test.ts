// How values behave that come as text, by ValidateUpdateListItem and AddValidateUpdateItemUsingPath.
import { describe, expect, it } from 'vitest';
import { giveLevel, givenPlans, givenTenant, refusal, site } from './given.ts';

describe('form values (sharepoint.md 2.7)', () => {
  it("read numbers and dates in the web's culture", async () => {
    const tenant = givenTenant({}, { locale: 1053 });
    const list = await givenPlans(tenant);
    await list.fields.addDateTime('Due', { DisplayFormat: 1 });
    const values = (amount: string, due: string) => [
      { FieldName: 'Amount', FieldValue: amount },
      { FieldName: 'Due', FieldValue: due },
    ];
    await list.addValidateUpdateItemUsingPath(values('1 234,5', '2026-07-01 08:00'), `${site}/Lists/Plans`);
    expect(await list.items.getById(1)()).toMatchObject({ Amount: 1234.5, Due: '2026-07-01T06:00:00Z' });
    const wrong = await list.addValidateUpdateItemUsingPath(values('1.5', '7/1/2026'), `${site}/Lists/Plans`);
    expect(wrong.map((one) => one.HasException)).toEqual([true, true]);
    expect(await list.items()).toHaveLength(1);
    const { DecimalSeparator, LocaleId } = await tenant.admin.web.regionalSettings();
    expect([DecimalSeparator, LocaleId]).toEqual([',', 1053]);
  });

  it('read numbers the American way where the web is American', async () => {
    const american = givenTenant({}, { locale: 1033 });
    const other = await givenPlans(american);
    await other.addValidateUpdateItemUsingPath(
      [{ FieldName: 'Amount', FieldValue: '1,234.5' }],
      `${site}/Lists/Plans`,
    );
    expect((await other.items.getById(1)()).Amount).toBe(1234.5);
  });

  it('answer 200 with HasException for a duplicate too, and create nothing', async () => {
    const tenant = givenTenant();
    const list = await givenPlans(tenant);
    await list.items.add({ Key: 'a' });
    const [answer] = await list.addValidateUpdateItemUsingPath([{ FieldName: 'Key', FieldValue: 'A' }], '');
    expect(answer).toMatchObject({
      FieldName: 'Key',
      HasException: true,
      ErrorMessage: expect.stringContaining('duplicate values'),
    });
    expect(await list.items()).toHaveLength(1);
  });

  it('make rows and folders at a path, relative or server-relative', async () => {
    const tenant = givenTenant();
    const list = await givenPlans(tenant);
    const folder = { leafName: 'Enhet A', objectType: 1 } as const;
    await list.addValidateUpdateItemUsingPath([], `${site}/Lists/Plans`, false, undefined, folder);
    for (const path of [`${site}/Lists/Plans/Enhet A`, 'Lists/Plans/Enhet A', 'Enhet A']) {
      const answer = await list.addValidateUpdateItemUsingPath(
        [{ FieldName: 'Unit', FieldValue: 'A' }],
        path,
      );
      const id = Number(answer.find((one) => one.FieldName === 'Id')?.FieldValue);
      const { FileDirRef, FileRef } = await list.items.getById(id).select('FileDirRef', 'FileRef')();
      expect([FileDirRef, FileRef]).toEqual([
        `${site}/Lists/Plans/Enhet A`,
        `${site}/Lists/Plans/Enhet A/${id}_.000`,
      ]);
    }
    expect(await list.items.filter(`FileDirRef eq '${site}/Lists/Plans/Enhet A'`)()).toHaveLength(3);
  });

  it.each([
    [true, 'Chef Enhet A', '1.0'],
    [false, 'Administratör 1', '1.0'],
  ])('with forging %s let Author be set by whoever may edit (2.7a)', async (forging, author, label) => {
    const tenant = givenTenant({ forging });
    const list = await givenPlans(tenant);
    await tenant.admin.web.ensureUser('chef@contoso.onmicrosoft.com');
    const row = await list.items.add({ Key: 'a' });
    await list.items.getById(row.Id).update({ AuthorId: 4711 });
    expect((await list.items.getById(1)()).AuthorId).toBe(row.AuthorId);
    const forged = [
      { FieldName: 'Author', FieldValue: "[{'Key':'i:0#.f|membership|chef@contoso.onmicrosoft.com'}]" },
      { FieldName: 'Created', FieldValue: '2020-01-01 12:00' },
    ];
    await list.items.getById(1).validateUpdateListItem(forged, true);
    const seen = await list.items
      .getById(1)
      .select('Author/Title', 'Created', 'OData__UIVersionString')
      .expand('Author')();
    expect(seen.Author.Title).toBe(author);
    expect(seen.Created.startsWith('2020')).toBe(forging);
    expect(seen.OData__UIVersionString).toBe(label.replace('1', '2'));
  });

  it('let whoever manages lists make Author writable, and then be another by MERGE; own-item rules follow (2.7a)', async () => {
    const tenant = givenTenant();
    await tenant.admin.web.lists.add('Egna', '', 100, false, { ReadSecurity: 2 });
    const list = tenant.admin.web.lists.getByTitle('Egna');
    const chef = await giveLevel(tenant, 'chef', 'Contribute');
    const own = tenant.as('chef').web.lists.getByTitle('Egna');
    await list.items.add({ Title: 'a' });
    expect(await own.items()).toEqual([]);
    const author = (name: string) => ({ [name]: chef });
    await list.items.getById(1).update(author('AuthorId'));
    expect(await own.items()).toEqual([]);
    expect(
      await refusal(own.fields.getByInternalNameOrTitle('Author').update({ ReadOnlyField: false })),
    ).toMatchObject({ status: 403 });
    await list.fields.getByInternalNameOrTitle('Author').update({ ReadOnlyField: false });
    await list.items.getById(1).update(author('AuthorId'));
    expect(await own.items()).toMatchObject([{ Title: 'a', AuthorId: chef }]);
  });
});
