// When those who run the periods are told that one is to be opened, closed or locked.
import { expect, test } from 'vitest';
import { periodWork } from '../../../src/core/period/periodWork.ts';
import { alter } from '../../../src/schema/change.ts';
import type { RowOf, ValuesOf } from '../../../src/schema/list.ts';
import { periods } from '../../../src/schema/lists/periods.ts';
import { anOrganisation, april, aRole, asked } from '../../given/organisation.ts';

const whole = anOrganisation('rjh-2017').with(
  aRole('systemagare', 'systemOwner'),
  aRole('forvaltningsledare', 'systemManager'),
);
const only = (values: Partial<ValuesOf<typeof periods>>) =>
  whole.with(
    whole
      .all(periods)
      .map((one) =>
        alter(periods, one as RowOf<typeof periods>, one.key === april ? values : { state: 'locked' }),
      ),
  );
const days = {
  unitDeadline: '2099-05-15',
  areaDeadline: null,
  administrationDeadline: '2099-05-22',
  committeeDeadline: '2099-06-01',
  boardDeadline: null,
  councilDeadline: '2099-06-20',
};
const told = (values: Partial<ValuesOf<typeof periods>>, today: string, person = 'forvaltningsledare') =>
  periodWork({ ...asked(only({ ...days, ...values }), person), today }).map(({ act, due }) => [act, due]);

test('a period is opened when its days are over, by the units’ last day', () => {
  expect(told({ state: 'planned' }, '2099-04-29')).toEqual([]);
  expect(told({ state: 'planned' }, '2099-04-30')).toEqual([['open', '2099-05-15']]);
});

test('it is closed when the units have had their time, and locked when the last level has', () => {
  expect(told({ state: 'open' }, '2099-05-15')).toEqual([]);
  expect(told({ state: 'open' }, '2099-05-16')).toEqual([['close', null]]);
  expect(told({ state: 'closing' }, '2099-05-16')).toEqual([]);
  for (const state of ['open', 'closing'] as const) {
    expect(told({ state }, '2099-06-20')).toEqual(state === 'open' ? [['close', null]] : []);
    expect(told({ state }, '2099-06-21')).toEqual([['lock', null]]);
  }
  expect(told({ state: 'locked' }, '2099-07-01')).toEqual([]);
});

test('only those who may do it are told', () => {
  expect(told({ state: 'planned' }, '2099-05-06', 'systemagare')).toHaveLength(1);
  for (const person of ['controller-1', 'chef-enhet-a', 'ledamot-a'])
    expect(told({ state: 'planned' }, '2099-05-06', person)).toEqual([]);
});
