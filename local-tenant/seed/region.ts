// The bodies and units of both example regions, which steer differently and are built alike.
import { type BodySketch, type UnitSketch, unitsUnder } from './sketch.ts';

export const regionBodies: readonly BodySketch[] = [
  {
    id: 'rf',
    name: 'Regionfullmäktige',
    abbreviation: 'RF',
    kind: 'council',
    seats: 55,
    decides: ['11-28', 112],
  },
  {
    id: 'rs',
    name: 'Regionstyrelsen',
    abbreviation: 'RS',
    kind: 'executiveBoard',
    seats: 13,
    decides: ['11-05', 231],
  },
  {
    id: 'hsn',
    name: 'Hälso- och sjukvårdsnämnden',
    abbreviation: 'HSN',
    kind: 'committee',
    seats: 13,
    decides: ['11-19', 96],
  },
  {
    id: 'run',
    name: 'Regionala utvecklingsnämnden',
    abbreviation: 'RUN',
    kind: 'committee',
    seats: 13,
    decides: ['11-14', 88],
  },
];

/** @param lastTwo what the last two of the ten units do */
export const regionUnits = (
  secondArea: string,
  lastTwo: readonly [string, string],
): readonly UnitSketch[] => [
  ...unitsUnder('hsn', {
    administration: 'Hälso- och sjukvårdsförvaltningen',
    areas: ['Område 1, nära vård', `Område 2, ${secondArea}`],
    units: [
      'hälsocentral',
      'hälsocentral',
      'hälsocentral',
      'hemsjukvård',
      'barnhälsovård',
      'medicinavdelning',
      'kirurgavdelning',
      'akutmottagning',
      ...lastTwo,
    ],
  }),
  {
    id: 'ruf',
    name: 'Regionala utvecklingsförvaltningen',
    level: 'administration',
    body: 'run',
    headcount: 92,
  },
  { id: 'rlf', name: 'Regionledningsförvaltningen', level: 'administration', body: 'rs', headcount: 130 },
];
