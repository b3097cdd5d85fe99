// What is phased in and from where the money is to come (domain.md 5.5); what makes room for it stands in phaseOuts.
import { choice, data, day, note, number, text, toOne, yesNo } from '../../field.ts';
import { defineList } from '../../list.ts';
import { yesOrNo } from '../followUps.ts';

export const sourceKinds = [
  'ownFrame',
  'ownPhaseOut',
  'transferFromOtherBoard',
  'stateGrant',
  'otherExternal',
  'councilAllocation',
] as const;

export const financing = defineList({
  name: 'financing',
  title: 'Finansiering',
  fields: {
    year: number('År', { required: true, indexed: true }),
    unit: toOne('Enhet', 'units', { indexed: true }),
    body: toOne('Organ', 'bodies'),
    id: text('Kod', { required: true, max: 60 }),
    plan: toOne('Plan', 'plans', { indexed: true }),
    hasCost: choice('Innebär beslutet kostnader?', yesOrNo),
    noCostReason: note('Motivering'),
    phaseIn: text('Det som fasas in'),
    costTkr: number('Kostnad per år (tkr)'),
    oneOffTkr: number('Engångskostnad (tkr)'),
    fromDay: day('Från'),
    permanent: yesNo('Varaktig'),
    /** `{"rows": [{"kind", "body", "amountTkr"}]}`, read by core/planning/financing.ts. */
    sources: data('Källor'),
    toBeChecked: yesNo('Att kontrollera'),
    withdrawn: yesNo('Tillbakadragen'),
  },
  keyFrom: ['year', 'unit', 'body', 'id'],
  inUnitFolder: true,
  alteredBy: ['systemManager', 'controller'],
  view: ['phaseIn', 'unit', 'body', 'costTkr', 'fromDay'],
});
