// How kinds become columns, and values text, without any server.
import { expect, test } from 'vitest';
import { columnXml, formValue, keyXml, rowRead, titleOf, written } from '../../src/m365/columns.ts';
import { columnName, leafOf, listTitle, unitFolderPath } from '../../src/m365/rows/address.ts';
import { catalogue } from '../../src/schema/catalogue.ts';
import { choice, note, number, person, text, toMany, yesNo } from '../../src/schema/field.ts';
import { defineList } from '../../src/schema/list.ts';

test('a column bears its field’s name with a capital, and Rt before what SharePoint has already', () => {
  const names = ['value', 'id', 'title', 'order', 'version', 'ownerUnit', 'key'].map(columnName);
  expect(names).toEqual(['Value', 'RtId', 'RtTitle', 'RtOrder', 'RtVersion', 'OwnerUnit', 'RtKey']);
});

test('no two fields of a list share a column', () => {
  for (const list of catalogue) {
    const names = Object.keys(list.fields).map((name) => columnName(name).toLowerCase());
    expect(new Set([...names, 'key', 'title']).size).toBe(names.length + 2);
  }
});

test('a column has the same id everywhere, unlike that of any other', () => {
  const idIn = (xml: string) => /ID="(\{[^"]*\})"/.exec(xml)?.[1];
  expect(idIn(columnXml('text', note('Text')))).toBe(idIn(columnXml('text', note('Annan text'))));
  expect(idIn(keyXml)).toMatch(/^\{[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}\}$/);
  const names = catalogue.flatMap(({ fields }) => Object.keys(fields));
  const ids = new Set([...new Set(names)].map((name) => idIn(columnXml(name, note('Text')))));
  expect(ids.size).toBe(new Set(names).size);
});

test('a column is made in one call with its name, label, index and choices', () => {
  const withoutId = (xml: string) => xml.replace(/ID="[^"]*"/, 'ID="{id}"');
  expect(
    withoutId(columnXml('state', choice('Läge & "status"', ['a', 'b'], { required: true, indexed: true }))),
  ).toBe(
    '<Field ID="{id}" Name="State" StaticName="State" DisplayName="Läge &amp; &quot;status&quot;" Type="Choice" Format="Dropdown" ' +
      'FillInChoice="FALSE" Required="TRUE" Indexed="TRUE"><CHOICES><CHOICE>a</CHOICE><CHOICE>b</CHOICE></CHOICES></Field>',
  );
  expect(withoutId(columnXml('text', note('Text')))).toBe(
    '<Field ID="{id}" Name="Text" StaticName="Text" DisplayName="Text" Type="Note" NumLines="6" RichText="FALSE" AppendOnly="FALSE"/>',
  );
  expect(keyXml).toContain('Required="TRUE" Indexed="TRUE" EnforceUniqueValues="TRUE"');
});

test.each([
  [12.5, ',', '12,5'],
  [-0.1, ',', '-0,1'],
  [-0.1, '.', '-0.1'],
  [1234567.25, ',', '1234567,25'],
  [1e12, ',', '1000000000000'],
  [1.25e-7, ',', '0,000000125'],
  [-5e-7, '.', '-0.0000005'],
  [0, ',', '0'],
])('the number %d is written %s as %s in a form', (value, separator, expected) => {
  expect(formValue(value, separator)).toBe(expected);
});

test('a form has no true and no numbers in quotes: everything is text', () => {
  expect([formValue(true, ','), formValue(false, ','), formValue('1.5', ',')]).toEqual(['1', '0', '1.5']);
});

const list = defineList({
  name: 'things',
  title: 'Saker',
  fields: {
    name: text('Namn', { required: true }),
    amount: number('Antal'),
    done: yesNo('Klar'),
    why: note('Varför'),
    who: person('Vem'),
    goals: toMany('Mål', 'goals', { required: true }),
    more: toMany('Fler', 'goals'),
  },
  keyFrom: ['name'],
  alteredBy: [],
  view: ['name'],
});

test('what is empty is stored as nothing, and what is not named is not written', () => {
  expect(written(list, { name: 'a', why: '', goals: [], done: null })).toEqual({
    RtName: 'a',
    Done: null,
    Why: null,
    Goals: null,
  });
});

test('line breaks of every sort are one', () => {
  expect(written(list, { why: 'a\r\nb\rc\nd' })).toEqual({ Why: 'a\nb\nc\nd' });
  expect(rowRead(list, { Key: 'a', Why: 'a\r\nb' }).why).toBe('a\nb');
});

test('a sign-in name is in lower case, however it was typed', () => {
  expect(rowRead(list, { Key: 'a', Who: 'Anna.Ek@Contoso.com' }).who).toBe('anna.ek@contoso.com');
  expect(written(list, { who: 'Anna.Ek@Contoso.com' })).toEqual({ Who: 'anna.ek@contoso.com' });
});

test('a required list that is empty is read as empty, and another as nothing', () => {
  expect(rowRead(list, { Key: 'a', Goals: null, More: null })).toMatchObject({ goals: [], more: null });
});

test('what does not fit is handed on as it stands, for the check to tell', () => {
  expect(rowRead(list, { Key: 'a', Amount: '12,5,3', Done: 'ja' })).toMatchObject({
    amount: '12,5,3',
    done: 'ja',
  });
});

test('a row is called by its title or name, else by its key', () => {
  expect(titleOf({ title: 'Nöjda brukare' }, 'k')).toBe('Nöjda brukare');
  expect(titleOf({ title: '', name: 'Enhet A' }, 'k')).toBe('Enhet A');
  expect(titleOf({}, 'k')).toBe('k');
  expect(titleOf({ title: 'å'.repeat(300) }, 'k')).toHaveLength(255);
});

test('a yearly list has its year in its address and title', () => {
  expect(leafOf({ list: 'things', year: 2026 })).toBe('things2026');
  expect(leafOf({ list: 'things', year: null })).toBe('things');
  expect(listTitle(list, 2026)).toBe('Saker 2026');
});

test.each([
  ['enhet-a', 'enhet-a'],
  ['Åsa 1', 'Åsa_x0020_1'],
  ['a/b', 'a_x002f_b'],
  ['..', '_x002e__x002e_'],
])('the unit %s has the folder %s', (unit, folder) => {
  expect(unitFolderPath('/sites/x', { list: 'things', year: 2026 }, unit)).toBe(
    `/sites/x/Lists/things2026/${folder}`,
  );
});
