// How a column's own rule holds, over REST and in forms.
import { describe, expect, it } from 'vitest';
import { givenPlans, givenTenant, refusal, site } from './given.ts';

const broken = { status: 400, code: '-2130575163, Microsoft.SharePoint.SPListDataValidationException' };

describe('a column’s own validation formula (sharepoint.md 2.3 keys, [D] SPField.ValidationFormula)', () => {
  it('is kept and judges every row that is added or changed; an empty value too [M]', async () => {
    const list = await givenPlans(givenTenant());
    await list.fields.addNumber('Share', {
      ValidationFormula: '=AND([Share]>=0,[Share]<=1)',
      ValidationMessage: 'Mellan 0 och 1.',
    });
    const field = list.fields.getByInternalNameOrTitle('Share');
    expect(await field()).toMatchObject({
      ValidationFormula: '=AND([Share]>=0,[Share]<=1)',
      ValidationMessage: 'Mellan 0 och 1.',
    });
    await list.items.add({ Share: 0.5 });
    const refused = await refusal(list.items.add({ Share: 2 }));
    expect(refused).toMatchObject({ ...broken, text: 'Mellan 0 och 1.' });
    expect(await refusal(list.items.getById(1).update({ Share: -1 }))).toMatchObject(broken);
    await field.update({ ValidationFormula: '=[Share]>0' });
    expect(await refusal(list.items.add({ Key: 'tom' }))).toMatchObject(broken);
    await field.update({ ValidationFormula: '' });
    await list.items.add({ Share: 2 });
  });

  it('comes with Field XML, and a form tells it of its own column alone', async () => {
    const list = await givenPlans(givenTenant());
    await list.fields.createFieldAsXml({
      SchemaXml:
        '<Field Type="Text" Name="Code" DisplayName="Kod"><Validation Message="Tre tecken.">=LEN(Kod)=3</Validation></Field>',
      Options: 8,
    });
    expect((await list.fields.getByInternalNameOrTitle('Code')()).SchemaXml).toContain(
      '<Validation Message="Tre tecken.">=LEN(Kod)=3</Validation>',
    );
    const form = [
      { FieldName: 'Key', FieldValue: 'a' },
      { FieldName: 'Code', FieldValue: 'ABCD' },
    ];
    const answer = await list.addValidateUpdateItemUsingPath(form, `${site}/Lists/Plans`);
    expect(answer).toMatchObject([
      { FieldName: 'Key', HasException: false },
      { FieldName: 'Code', HasException: true, ErrorMessage: 'Tre tecken.' },
    ]);
    expect(await list.items()).toEqual([]);
  });

  it('is refused over other columns, on kinds without it, when too long or beyond the functions known', async () => {
    const list = await givenPlans(givenTenant());
    const rule = (ValidationFormula: string) => ({ ValidationFormula });
    expect((await refusal(list.fields.addNumber('A', rule('=[Amount]>0')))).status).toBe(400);
    expect((await refusal(list.fields.addNumber('A', rule('=NOSUCH([A])')))).status).toBe(400);
    expect((await refusal(list.fields.addBoolean('A', rule('=[A]')))).status).toBe(400);
    expect((await refusal(list.fields.addNumber('A', rule(`=[A]>${'0'.repeat(1100)}`)))).status).toBe(400);
    await list.fields.addNumber('A', rule('=A>0'));
  });
});
