// What is written to SharePoint is what is read back, for every kind of value and in the writing of two cultures.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { fillGroups } from '../../src/m365/people.ts';
import { sharePointRemote } from '../../src/m365/sharePoint.ts';
import { add, alter, type Change } from '../../src/schema/change.ts';
import { type Key, key } from '../../src/schema/field.ts';
import type { RowOf, ValuesOf } from '../../src/schema/list.ts';
import type { Remote } from '../../src/sync/remote.ts';
import { assignments, givenSite, lists, places, samples, year } from './givenSite.ts';

const swedish = [
  'Målen är nådda – nästan.',
  '”Citat” & "fler" \'till\' <b>',
  'Åäö ÅÄÖ 🧵🇸🇪',
  "O'Brien",
  'a;b,c\td',
  '=1+1',
];
const writable = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 100 })
  .filter((text) => !/[\p{Cc}\p{Cs}]/u.test(text) && text.length <= 255);
const line = fc.oneof(fc.constantFrom(...swedish), writable);
const story = fc.array(line, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('\n'));
const figure = fc.oneof(
  fc.constantFrom(12.5, -0.1, 0, 1e12, -1e12, 1.25e-7, 1234567.25),
  fc.double({ min: -1e12, max: 1e12, noNaN: true }).map((value) => value + 0),
);
const someday = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
const keyOf = <L extends string>(name: string): Key<L> => key<L>(name);
const or = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

type Values = ValuesOf<typeof samples>;
const values: fc.Arbitrary<Omit<Values, 'year' | 'unit' | 'name'>> = fc.record({
  story: or(story),
  amount: or(figure),
  done: or(fc.boolean()),
  from: or(someday.map((date) => date.slice(0, 10))),
  readyAt: or(someday.map((date) => `${date.slice(0, 19)}Z`)),
  state: or(fc.constantFrom('påbörjad', 'klar & "avslutad"')),
  perspectives: or(fc.array(line, { minLength: 1, maxLength: 4 })),
  goals: or(fc.array(fc.constantFrom('m1', 'm2', 'm3').map(keyOf<'goals'>), { minLength: 1, maxLength: 3 })),
  owner: or(fc.constant('chef-enhet-a@contoso.com')),
  // A row in a unit's folder speaks of that unit only.
  body: fc.constant(null),
  group: fc.constant(null),
  rule: or(
    fc.dictionary(
      fc.constantFrom('grön', 'gul', 'note'),
      fc.oneof(line, figure, fc.boolean(), fc.constant(null)),
    ),
  ),
});

async function saved(remote: Remote, change: Change, base: Parameters<Remote['write']>[1] = null) {
  const answer = await remote.write(change, base, false);
  if (answer.kind !== 'saved') throw new Error(`Not saved: ${JSON.stringify(answer)}`);
  return answer.stored;
}

describe.each([1053, 1033])('in a web with locale %i', (locale) => {
  let remote: Remote;
  let count = 0;
  beforeAll(async () => {
    const { admin } = await givenSite(locale);
    await fillGroups(admin, assignments, []);
    remote = sharePointRemote(admin, lists);
  });

  test.each([
    ['in a unit’s folder', keyOf<'units'>('enhet-a')],
    ['at the list’s root', null],
  ])('every value survives %s, added and altered', async (_, unit) => {
    await fc.assert(
      fc.asyncProperty(values, values, async (first, second) => {
        const start = { year, unit, name: `prov ${count++}` };
        const there = await saved(remote, add(samples, { ...start, ...first }));
        expect(there.row).toEqual({ key: there.row.key, ...start, ...first });
        const changed = await saved(
          remote,
          alter(samples, there.row as unknown as RowOf<typeof samples>, second),
          there,
        );
        expect(changed.row).toEqual({ key: there.row.key, ...start, ...second });
        const again = await remote.load(places);
        const read =
          again.kind === 'loaded' ? again.rows.find((row) => row.row.key === there.row.key) : again;
        expect(read).toMatchObject({ row: changed.row, etag: changed.etag });
      }),
      { numRuns: 25 },
    );
  });

  test('a text of 100 000 characters is refused by name and length, before it is sent', async () => {
    const change = add(samples, { year, unit: null, name: 'lång', story: 'å'.repeat(100_000) });
    expect(await remote.write(change, null, false)).toEqual({
      kind: 'refused',
      fault: {
        code: 'FIELD_TOO_LONG',
        at: 'story',
        warning: false,
        values: { label: 'Berättelse', max: 20_000, length: 100_000 },
      },
    });
  });
});
