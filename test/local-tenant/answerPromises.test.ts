// What answers look like: the keys of recorded ones, and 201 for what is made in a collection where other methods give 200.
import { describe, expect, it } from 'vitest';
import { givenPlans, givenTenant, type Tenant } from './given.ts';

const plans = "web/lists/getByTitle('Plans')";

async function given(): Promise<Tenant> {
  const tenant = givenTenant();
  await givenPlans(tenant);
  return tenant;
}

const missing = (answer: Record<string, unknown>, names: string) =>
  names.split(' ').filter((name) => !(name in answer));

describe('the keys of recorded answers (sharepoint.md 2.1, 2.2 [C])', () => {
  it('are those of a list, and more when they are selected', async () => {
    const tenant = await given();
    const { json } = await tenant.raw(plans);
    const always =
      'AllowContentTypes BaseTemplate BaseType ContentTypesEnabled CrawlNonDefaultViews Created CurrentChangeToken DefaultContentApprovalWorkflowId DefaultItemOpenUseListSetting Description Direction DisableCommenting DisableGridEditing DocumentTemplateUrl DraftVersionVisibility EnableAttachments EnableFolderCreation EnableMinorVersions EnableModeration EnableRequestSignOff EnableVersioning EntityTypeName ExemptFromBlockDownloadOfNonViewableFiles FileSavePostProcessingEnabled ForceCheckout HasExternalDataSource Hidden Id ImagePath ImageUrl IrmEnabled IrmExpire IrmReject IsApplicationList IsCatalog IsPrivate ItemCount LastItemDeletedDate LastItemModifiedDate LastItemUserModifiedDate ListExperienceOptions ListItemEntityTypeFullName MajorVersionLimit MajorWithMinorVersionsLimit MultipleDataList NoCrawl ParentWebPath ParentWebUrl ParserDisabled ServerTemplateCanCreateFolders TemplateFeatureId Title';
    expect(missing(json, always)).toEqual([]);
    const asked =
      'ReadSecurity WriteSecurity OnQuickLaunch SchemaXml ValidationFormula ValidationMessage EffectiveBasePermissions HasUniqueRoleAssignments DefaultViewUrl IsSystemList';
    expect(missing(json, asked)).toHaveLength(asked.split(' ').length);
    const selected = await tenant.raw(`${plans}?$select=${asked.replaceAll(' ', ',')}`);
    expect(missing(selected.json, asked)).toEqual([]);
    expect(selected.json.SchemaXml).toContain('DisplayName="Nyckel"');
  });

  it('are those of a user', async () => {
    const { json } = await (await given()).raw('web/currentUser');
    const always =
      'Id IsHiddenInUI LoginName Title PrincipalType Email Expiration IsEmailAuthenticationGuestUser IsShareByEmailGuestUser IsSiteAdmin UserId UserPrincipalName';
    expect(missing(json, always)).toEqual([]);
  });
});

describe('statuses of success (sharepoint.md 1.8)', () => {
  it('are 201 where an entity is added to its collection, with the address of a row and its ETag', async () => {
    const tenant = await given();
    const made = async (address: string, body: object) =>
      (await tenant.raw(address, { method: 'POST', body })).status;
    const low = { BasePermissions: { High: '0', Low: '1' } };
    expect([
      await made('web/lists', { Title: 'Andra', BaseTemplate: 100 }),
      await made(`${plans}/fields`, { Title: 'F', FieldTypeKind: 2 }),
      await made(`${plans}/views`, { Title: 'V' }),
      await made('web/siteGroups', { Title: 'Nämnden' }),
      await made('web/roleDefinitions', { Name: 'Titta', ...low }),
    ]).toEqual([201, 201, 201, 201, 201]);
    const row = await tenant.raw(`${plans}/items`, { method: 'POST', body: { Key: 'a' } });
    expect(row.status).toBe(201);
    expect(row.headers.get('location')).toMatch(/\/_api\/Web\/Lists\(guid'[0-9a-f-]{36}'\)\/Items\(1\)$/);
    expect(row.headers.get('etag')).toMatch(/^"[0-9a-f-]{36},1"$/);
  });

  it('are 200 where a method makes something [M], 204 for a change and 200 for a removal', async () => {
    const tenant = await given();
    const xml = '<Field Type="Text" Name="X" DisplayName="X"/>';
    const method = await tenant.raw(`${plans}/fields/createfieldasxml`, {
      method: 'POST',
      body: { parameters: { SchemaXml: xml } },
    });
    const view = await tenant.raw(`${plans}/views/add`, {
      method: 'POST',
      body: { parameters: { Title: 'V', Query: '' } },
    });
    const merge = { method: 'MERGE', headers: { 'If-Match': '*' }, body: { Description: 'd' } };
    const changed = await tenant.raw(plans, merge);
    const removed = await tenant.raw(plans, { method: 'DELETE', headers: { 'If-Match': '*' } });
    expect([method.status, view.status, changed.status, removed.status]).toEqual([200, 200, 204, 200]);
    expect([changed.text, removed.text]).toEqual(['', '']);
  });
});
