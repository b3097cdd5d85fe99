// The figures that show whether a goal is reached: what is measured, when, by whom, and how its colour follows (domain.md 2.3, 4.2).
import { choice, data, note, number, text, toMany, toOne, words, yesNo } from '../field.ts';
import { defineList } from '../list.ts';
import { endings } from './goals.ts';

export const indicatorKinds = ['indicator', 'keyFigure', 'measure', 'qualitative'] as const;
export const horizons = ['long', 'short'] as const;
export const indicatorUnits = [
  'percent',
  'number',
  'tkr',
  'mnkr',
  'index',
  'days',
  'hoursPerMonth',
  'ratio',
  'yesNo',
  'text',
] as const;
export const directions = ['higherIsBetter', 'lowerIsBetter', 'inInterval', 'equals', 'qualitative'] as const;
export const frequencies = ['monthly', 'tertial', 'halfYear', 'annual', 'everySecondYear'] as const;
export const sources = ['manual', 'kolada', 'import'] as const;
export const aggregations = ['none', 'sum', 'mean', 'weightedMean', 'max'] as const;

export const indicators = defineList({
  name: 'indicators',
  title: 'Indikatorer',
  fields: {
    id: text('Kod', { required: true, max: 60 }),
    title: text('Namn', { required: true }),
    kind: choice('Typ', indicatorKinds, { required: true }),
    horizon: choice('Horisont', horizons),
    unit: choice('Enhet', indicatorUnits, { required: true }),
    decimals: number('Decimaler', { required: true, max: 4 }),
    direction: choice('Riktning', directions, { required: true }),
    frequency: choice('Mäts', frequencies, { required: true }),
    measurableIn: words('Kan följas per', { required: true }),
    attachedTo: toMany('Hör till', 'goals', { required: true }),
    reportedBy: toMany('Lämnas av', 'units'),
    baselineValue: number('Utgångsvärde'),
    baselineYear: number('Utgångsår'),
    source: choice('Källa', sources, { required: true }),
    sourceNote: text('Källans namn'),
    genderSplit: yesNo('Könsuppdelas'),
    definition: note('Definition'),
    colourRule: data('Färgregel', { required: true }),
    aggregation: choice('Sammanläggning', aggregations, { required: true }),
    weight: number('Vikt', { max: 10 }),
    responsible: text('Ansvarig funktion'),
    /** Whose own it is; both empty = it belongs to whoever owns what it is attached to. */
    ownerBody: toOne('Ägare, organ', 'bodies'),
    ownerUnit: toOne('Ägare, enhet', 'units', { indexed: true }),
    /** The plan that it was put into; until that plan is decided nobody is asked for the figure. */
    plan: toOne('Plan', 'plans', { indexed: true }),
    validFromYear: number('Gäller från år'),
    validToYear: number('Gäller till år'),
    /** As a goal's. */
    ended: choice('Avslutat', endings, { stamped: true }),
    decidedToYear: number('Beslutat till år', { stamped: true }),
    copiedFrom: toOne('Kopierad från', 'indicators', { stamped: true }),
    toBeChecked: words('Att kontrollera'),
    withdrawn: yesNo('Tillbakadragen'),
  },
  keyFrom: ['id'],
  inUnitFolder: 'ownerUnit',
  unitsOwn: ['id', 'attachedTo'],
  alteredBy: ['systemManager', 'controller', 'committeeSecretary'],
  view: ['title', 'unit', 'direction', 'frequency', 'source'],
});
