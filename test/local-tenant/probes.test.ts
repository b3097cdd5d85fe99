// The open questions of sharepoint.md chapter 10: what the stand-in assumes, and what a real site answers when it is asked.
import { describe } from 'vitest';
import { giveLevel, givenPlans, host, type Raw, site, type Tenant } from './given.ts';
import { probe } from './probe.ts';

const plans = "web/lists/getByTitle('Plans')";
const denied =
  '403 -2147024891, System.UnauthorizedAccessException: Access denied. You do not have permission to perform this action or access this resource.';
const exclusive =
  '500 -2130575169, Microsoft.SharePoint.SPException: Item level permissions cannot be combined with columns that enforce unique values.';
const appendOnly = { High: 48, Low: 134418467 };

/** A status, and of a refusal its code and words too: those are asked for. */
function outcome({ status, json }: Raw): string {
  const fault = json?.['odata.error'];
  return fault === undefined
    ? String(status)
    : `${status} ${fault.code}: ${fault.message.value}`.replace(/\s+/g, ' ');
}

const post = (tenant: Tenant, person: string, address: string, body?: unknown): Promise<Raw> =>
  tenant.raw(address, { method: 'POST', as: person, body });

const add = (tenant: Tenant, body: unknown): Promise<Raw> => post(tenant, 'admin', `${plans}/items`, body);

/** Lets a person add rows to the site's lists and read them, and no more. */
async function givenAppender(tenant: Tenant, person: string): Promise<void> {
  await tenant.admin.web.roleDefinitions.add('Lägg till', 'Add without edit', 180, appendOnly);
  await giveLevel(tenant, person, 'Lägg till');
}

/** The four stamps of a row, in the spelling of a form: somebody else, and long ago. */
const forgedStamps = [
  { FieldName: 'Author', FieldValue: "[{'Key':'i:0#.f|membership|admin@contoso.onmicrosoft.com'}]" },
  { FieldName: 'Editor', FieldValue: "[{'Key':'i:0#.f|membership|admin@contoso.onmicrosoft.com'}]" },
  { FieldName: 'Created', FieldValue: '2020-01-01 12:00' },
  { FieldName: 'Modified', FieldValue: '2020-01-01 12:00' },
];

/** Which stamps of a row that is the manager's bear the forgery. */
async function stamped(tenant: Tenant, id: number): Promise<string> {
  const me = (await tenant.admin.web.currentUser()).Id;
  const row = await tenant.admin.web.lists.getByTitle('Plans').items.getById(id)();
  const forged = {
    Author: row.AuthorId === me,
    Editor: row.EditorId === me,
    Created: row.Created.startsWith('2020'),
    Modified: row.Modified.startsWith('2020'),
  };
  const names = Object.entries(forged).flatMap(([name, is]) => (is ? [name] : []));
  return names.length === 0 ? 'none' : names.join(' ');
}

describe('open questions (sharepoint.md 10)', () => {
  probe(
    1,
    'What may somebody do who may only add rows?',
    {
      'plain POST': '201',
      'stamps forged at creation': 'Author Editor Created Modified',
      'change by form values': denied,
      // To attach is to edit the row (2.7b).
      'attachment to an own row': denied,
    },
    async (tenant) => {
      await givenPlans(tenant);
      await givenAppender(tenant, 'chef');
      const plain = await post(tenant, 'chef', `${plans}/items`, { Key: 'a' });
      const added = await post(tenant, 'chef', `${plans}/AddValidateUpdateItemUsingPath`, {
        formValues: [{ FieldName: 'Key', FieldValue: 'b' }, ...forgedStamps],
        bNewDocumentUpdate: true,
      });
      const rows = await tenant.admin.web.lists.getByTitle('Plans').items.filter("Key eq 'b'")();
      const changed = await post(tenant, 'chef', `${plans}/items(1)/ValidateUpdateListItem`, {
        formValues: [{ FieldName: 'Key', FieldValue: 'c' }],
      });
      const attached = await post(
        tenant,
        'chef',
        `${plans}/items(1)/attachmentFiles/add(FileName='a.txt')`,
        '{}',
      );
      return {
        'plain POST': outcome(plain),
        'stamps forged at creation': rows[0] ? await stamped(tenant, rows[0].Id) : outcome(added),
        'change by form values': outcome(changed),
        'attachment to an own row': outcome(attached),
      };
    },
  );

  probe(
    2,
    'Which stamps can somebody with Contribute forge by ValidateUpdateListItem?',
    {
      'with bNewDocumentUpdate': 'Author Editor Created Modified',
      'without bNewDocumentUpdate': 'Author Editor Created Modified',
    },
    async (tenant) => {
      await givenPlans(tenant);
      await giveLevel(tenant, 'chef', 'Contribute');
      const tried = async (bNewDocumentUpdate: boolean) => {
        const { Id } = (await post(tenant, 'chef', `${plans}/items`, { Unit: 'A' })).json;
        const answer = await post(tenant, 'chef', `${plans}/items(${Id})/ValidateUpdateListItem`, {
          formValues: forgedStamps,
          bNewDocumentUpdate,
        });
        return answer.status === 200 ? stamped(tenant, Id) : outcome(answer);
      };
      return {
        'with bNewDocumentUpdate': await tried(true),
        'without bNewDocumentUpdate': await tried(false),
      };
    },
  );

  probe(
    3,
    'How do a unique column and permissions on rows exclude each other?',
    {
      'own permissions beside unique': exclusive,
      'own rows only beside unique': exclusive,
      'unique beside own permissions': exclusive,
      'unique beside own rows only': exclusive,
    },
    async (tenant) => {
      const merge = { method: 'POST', headers: { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' } };
      const { web } = tenant.admin;
      const list = await givenPlans(tenant);
      await list.items.add({ Key: 'a' });
      const broken = await post(
        tenant,
        'admin',
        `${plans}/items(1)/breakroleinheritance(copyroleassignments=true,clearsubscopes=true)`,
      );
      const own = await tenant.raw(plans, { ...merge, body: { ReadSecurity: 2 } });
      const unique = (title: string) =>
        post(tenant, 'admin', `web/lists/getByTitle('${title}')/fields/createfieldasxml`, {
          parameters: {
            SchemaXml:
              '<Field Type="Text" Name="Key" DisplayName="Key" Indexed="TRUE" EnforceUniqueValues="TRUE"/>',
          },
        });
      await web.lists.add('Fria rader');
      await web.lists.getByTitle('Fria rader').items.add({ Title: 'a' });
      await web.lists.getByTitle('Fria rader').items.getById(1).breakRoleInheritance();
      await web.lists.add('Egna rader', '', 100, false, { ReadSecurity: 2 });
      return {
        'own permissions beside unique': outcome(broken),
        'own rows only beside unique': outcome(own),
        'unique beside own permissions': outcome(await unique('Fria rader')),
        'unique beside own rows only': outcome(await unique('Egna rader')),
      };
    },
  );

  probe(
    4,
    'What does a second POST with the same reserved id meet?',
    {
      first: '201',
      second: '400 -2130575257, Microsoft.SharePoint.SPException: The specified name is already in use. 1',
    },
    async (tenant) => {
      const list = await givenPlans(tenant);
      const Id = await list.reserveListItemId();
      return {
        first: outcome(await post(tenant, 'admin', `${plans}/items`, { Id, Key: 'a' })),
        second: outcome(await post(tenant, 'admin', `${plans}/items`, { Id, Key: 'b' })),
      };
    },
  );

  probe(
    5,
    'Which headers may a page on another origin read?',
    { ETag: 'no', 'Retry-After': 'no' },
    async (tenant) => {
      await givenPlans(tenant);
      const made = await post(tenant, 'admin', `${plans}/items`, { Key: 'a' });
      const { headers } = await tenant.raw(`${plans}/items(${made.json.Id})`, {
        headers: { Origin: 'https://app.example' },
      });
      const open = (headers.get('access-control-expose-headers') ?? '').toLowerCase().split(/\s*,\s*/);
      const readable = (name: string) => (open.includes(name) || open.includes('*') ? 'yes' : 'no');
      return { ETag: readable('etag'), 'Retry-After': readable('retry-after') };
    },
  );

  probe(
    6,
    'Does DELETE put a row in the recycle bin, and what does it answer?',
    {
      status: '200',
      body: 'empty',
      // Gone for good is the worse of the two that are told (2.7).
      'recycle bin': 'no',
    },
    async (tenant) => {
      await givenPlans(tenant);
      const made = await add(tenant, { Title: 'Raderad rad', Key: 'a' });
      const gone = await tenant.raw(`${plans}/items(${made.json.Id})`, {
        method: 'DELETE',
        headers: { 'If-Match': '*' },
      });
      const bin = await tenant.raw('web/recycleBin?$select=Title,DirName&$orderby=DeletedDate desc&$top=50');
      const entries: { DirName: string }[] = bin.json?.value ?? [];
      const found = entries.some((entry) => entry.DirName.endsWith('/Plans'));
      return {
        status: String(gone.status),
        body: gone.text === '' ? 'empty' : gone.text,
        'recycle bin': bin.status === 200 ? (found ? 'yes' : 'no') : outcome(bin),
      };
    },
  );

  probe(
    7,
    'What of a column does plain REST enforce?',
    {
      'required left out': '201',
      'choice outside': '201',
      'number out of range': '201',
      'text of 256':
        '400 -2146232832, Microsoft.SharePoint.SPException: Invalid text value. A text field contains invalid data. Please check the value and try again.',
    },
    async (tenant) => {
      const list = await givenPlans(tenant);
      for (const xml of [
        '<Field Type="Text" Name="Must" DisplayName="Must" Required="TRUE"/>',
        '<Field Type="Choice" Name="Kind" DisplayName="Kind"><CHOICES><CHOICE>a</CHOICE></CHOICES></Field>',
        '<Field Type="Number" Name="Share" DisplayName="Share" Min="0" Max="1"/>',
      ])
        await list.fields.createFieldAsXml({ SchemaXml: xml, Options: 8 });
      return {
        'required left out': outcome(await add(tenant, { Key: 'a' })),
        'choice outside': outcome(await add(tenant, { Must: 'x', Kind: 'b' })),
        'number out of range': outcome(await add(tenant, { Must: 'x', Share: 2 })),
        'text of 256': outcome(await add(tenant, { Must: 'x'.repeat(256) })),
      };
    },
  );

  probe(
    8,
    'May a plain contributor call ensureuser?',
    { 'for somebody new to the site': '200' },
    async (tenant) => {
      // Its token is not used, but tells who it is.
      tenant.token('controller');
      await giveLevel(tenant, 'chef', 'Contribute');
      const answer = await tenant.raw('web/ensureuser', {
        method: 'POST',
        as: 'chef',
        body: { logonName: 'controller@contoso.onmicrosoft.com' },
      });
      return { 'for somebody new to the site': outcome(answer) };
    },
  );

  // Throttling inside a batch belongs to the same question, but is not to be provoked on somebody's tenant.
  probe(
    9,
    'Where is the limit of a batch, and what does it say?',
    {
      '100': '200',
      '101':
        "400 -1, Microsoft.SharePoint.Client.InvalidClientQueryException: The current batch message contains too many parts. A maximum number of '100' query operations and change sets are allowed in a batch message.",
    },
    async (tenant) => {
      const part = `--b\nContent-Type: application/http\n\nGET ${host}${site}/_api/web?$select=Id HTTP/1.1\n\n`;
      const sent = async (count: number) =>
        outcome(
          await tenant.raw('$batch', {
            method: 'POST',
            body: `${part.repeat(count)}--b--\n`,
            headers: { 'Content-Type': 'multipart/mixed; boundary=b' },
          }),
        );
      return { '100': await sent(100), '101': await sent(101) };
    },
  );

  probe(
    10,
    'Is there a next link after an exactly full last page, and what does a sort token carry?',
    { 'full last page': 'no link', 'sort token': 'Paged=TRUE&p_Unit=A&p_ID=1' },
    async (tenant) => {
      await givenPlans(tenant);
      for (const Unit of ['A', 'A', 'B', 'B']) await add(tenant, { Unit });
      const first = (await tenant.raw(`${plans}/items?$select=Id&$top=2`)).json['odata.nextLink'];
      const address = String(first).slice(`${host}${site}/_api/`.length);
      const last = (await tenant.raw(address)).json['odata.nextLink'];
      const sorted = await tenant.raw(`${plans}/items?$select=Id&$orderby=Unit&$top=1`);
      const link = new URL(sorted.json['odata.nextLink']);
      return {
        'full last page': last === undefined ? 'no link' : 'a link',
        'sort token': link.searchParams.get('$skiptoken') ?? 'none',
      };
    },
  );

  probe(
    11,
    'Who may write comments on a row?',
    // Who may edit the row may; the documents say no more (2.7c).
    { 'may only view': denied, 'may only add': denied },
    async (tenant) => {
      await givenPlans(tenant);
      await giveLevel(tenant, 'chef', 'Read');
      await givenAppender(tenant, 'controller');
      const { Id } = (await add(tenant, { Key: 'a' })).json;
      const comment = async (person: string) =>
        outcome(
          await tenant.raw(`${plans}/items(${Id})/comments`, {
            method: 'POST',
            as: person,
            body: { text: 'Prov' },
          }),
        );
      return { 'may only view': await comment('chef'), 'may only add': await comment('controller') };
    },
  );
});
