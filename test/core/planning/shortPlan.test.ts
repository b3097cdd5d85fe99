// A unit's short plan has 0 to 6 indicators, and a basic mission rests on law or on a charter that is in force.
import { describe, expect, test } from 'vitest';
import { addIndicator } from '../../../src/core/planning/rules/figureRules.ts';
import { aGoal, anIndicator, asked, codesOf, enhetA, goalKey } from '../../given/organisation.ts';
import {
  aDocument,
  administration,
  codesIn,
  documentKey,
  errorsOf,
  goalWith,
  ofAdministration,
  ofEnhetA,
  planning,
} from '../../given/plans.ts';

const aFigure = {
  title: 'Ny',
  kind: 'keyFigure',
  unit: 'percent',
  decimals: 0,
  measurableIn: ['T1'],
  direction: 'higherIsBetter',
  frequency: 'tertial',
  attachedTo: [goalKey('enhet-a~m')],
  source: 'manual',
  colourRule: {},
  aggregation: 'mean',
} as const;

describe('0 to 6 indicators', () => {
  const withFigures = (count: number, plan: typeof ofEnhetA | null) =>
    planning('rjh-2017').with(
      aGoal('enhet-a~m', 'operational', { ownerUnit: enhetA, plan: ofEnhetA, state: 'draft' }),
      Array.from({ length: count }, (_, i) =>
        anIndicator(`enhet-a~i${i}`, 'enhet-a~m', { ownerUnit: enhetA, reportedBy: [enhetA], plan }),
      ),
    );
  const adding = (count: number) =>
    codesOf(
      addIndicator(asked(withFigures(count, ofEnhetA), 'chef-enhet-a'), {
        plan: ofEnhetA,
        id: 'ny',
        indicator: aFigure,
        targets: [],
      }),
    );

  test('a sixth is taken, a seventh is not', () => {
    expect(adding(5)).toEqual([]);
    expect(adding(6)).toEqual(['INDICATOR_TOO_MANY']);
  });

  test('a plan with more, put in by others, is not sent until some are taken out; what is decided stays', () => {
    expect(errorsOf(withFigures(7, ofEnhetA), ofEnhetA)).toContain('INDICATOR_TOO_MANY indicators add');
    expect(codesIn(withFigures(6, ofEnhetA), ofEnhetA)).not.toContain('INDICATOR_TOO_MANY');
    expect(codesIn(withFigures(7, null), ofEnhetA)).not.toContain('INDICATOR_TOO_MANY');
  });
});

describe('the basis of a mission', () => {
  const mission = planning('sundsvall-2017').with(
    aDocument('reglementet', { kind: 'charter' }),
    aDocument('gammalt', { kind: 'charter', state: 'repealed' }),
    aGoal('uppdraget', 'basicMission', {
      ownerUnit: administration,
      state: 'draft',
      plan: ofAdministration,
      validFromYear: 2100,
    }),
  );
  test.each([
    ['a law in words', { legalBasis: ['Skollagen'] }, false],
    ['a charter in force', { legalDocuments: [documentKey('reglementet')] }, false],
    ['a repealed charter (D10)', { legalDocuments: [documentKey('gammalt')] }, true],
    ['a blank line', { legalBasis: [' '], legalDocuments: [] }, true],
  ] as const)('%s', (_, basis, isMissing) => {
    const codes = codesIn(mission.with(goalWith('uppdraget', basis)), ofAdministration);
    expect(codes.has('BASICMISSION_NO_LEGAL_BASIS')).toBe(isMissing);
  });
});
