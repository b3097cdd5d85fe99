// What the units and bodies of an example organisation have reported: follow-ups with their analysis, and judgements.
import { chain } from '../../../src/core/chain.ts';
import { standings } from '../../../src/core/standing.ts';
import { listNamed } from '../../../src/schema/catalogue.ts';
import { add, type Change } from '../../../src/schema/change.ts';
import { completeRow } from '../../../src/schema/check.ts';
import { key } from '../../../src/schema/field.ts';
import type { Rows } from '../../../src/schema/list.ts';
import { assessments } from '../../../src/schema/lists/assessments.ts';
import { perspectiveAnswers } from '../../../src/schema/lists/followUp/perspectiveAnswers.ts';
import { followUps } from '../../../src/schema/lists/followUps.ts';
import { periods } from '../../../src/schema/lists/periods.ts';
import { rowsRead } from '../../../src/schema/rows/rowsFrom.ts';
import { progressOf, type Sketch } from '../sketch.ts';
import type { Calendar, SeedPeriod } from './calendar.ts';
import { chanceOf } from './chance.ts';
import { managerOf } from './staffing.ts';

/** @param written the organisation's other rows, from which the units' own judgements follow */
export function reportRows(
  sketch: Sketch,
  calendar: Calendar,
  written: readonly Change[],
): readonly Change[] {
  const rows = rowsIn(written);
  const units = sketch.units.map(({ id }) => id);
  return [
    ...calendar.followed.flatMap((period) =>
      units.flatMap((unit) => [
        ...followUpRow(unit, period, calendar),
        ...perspectiveRows(unit, period, calendar),
      ]),
    ),
    ...bodyJudgements(sketch, calendar),
    ...calendar.followed.flatMap((period) => unitJudgements(rows, units, period, calendar)),
  ];
}

/** Additions as rules read them. */
export const rowsIn = (changes: readonly Change[]): Rows =>
  rowsRead(
    changes.map(({ list, key: own, values }) => ({ list, row: completeRow(listNamed(list), own, values) })),
  );

const texts = {
  goodResults: [
    'De nya arbetssätten har satt sig, och det märks i siffrorna.',
    'Fler är nöjda med hur vi bemöter dem, och arbetslagen hjälps åt.',
    'Planeringen håller bättre, och vi hinner med det vi har lovat.',
  ],
  badResults: [
    'Sjukfrånvaron på helger är fortfarande för hög.',
    'Vi når inte ända fram i något av målen och ligger efter i en aktivitet.',
    'Inga stora avvikelser, men takten är lägre än vi hade tänkt.',
  ],
  causes: [
    'Arbetslaget planerar tillsammans varje vecka, men vakanser har gjort perioden ojämn.',
    'Introduktionen är bättre än förut. Det som brister beror på att vikarierna kommer sent.',
    'Vi har följt planen. Det som släpar gör det för att underlag kom sent.',
  ],
  measuresText: [
    'Samtal inom två veckor vid upprepad korttidsfrånvaro.',
    'Nytt helgschema från nästa månad.',
  ],
} as const;

function followUpRow(unit: string, period: SeedPeriod, { model }: Calendar): readonly Change[] {
  const progress = period.isOpen ? progressOf(unit) : 'ready';
  if (progress === 'none') return [];
  const chance = chanceOf(`${unit} ${period.key}`);
  const oneOf = (choices: readonly string[]) => choices[Math.floor(chance() * choices.length)] ?? '';
  const begun = {
    year: period.year,
    period: key<'periods'>(period.key),
    unit: key<'units'>(unit),
    reporter: managerOf(unit),
    goodResults: oneOf(texts.goodResults),
  };
  if (progress === 'half') return [add(followUps, { ...begun, state: 'inProgress' })];
  const needed = chance() < 0.6;
  return [
    add(followUps, {
      ...begun,
      state: period.isOpen ? 'ready' : 'reported',
      badResults: oneOf(texts.badResults),
      causes: oneOf(texts.causes),
      measuresNeeded: needed ? 'yes' : 'no',
      ...(needed ? { measuresText: oneOf(texts.measuresText) } : {}),
      discussed: model.perspectives.scorecard.map((perspective) => perspective.key),
      dialogueDay: period.readyDay,
      dialogueRoles: ['manager', 'employees'],
      dialogueNotes: 'Vi gick igenom siffrorna på arbetsplatsträffen.',
      readyAt: `${period.readyDay}T13:20:00Z`,
      readyBy: managerOf(unit),
    }),
  ];
}

/** What the units that have reported say of each cross-cutting perspective, since last year: before that nobody asked. */
function perspectiveRows(unit: string, period: SeedPeriod, { model }: Calendar): readonly Change[] {
  if (period.yearsBack > 1 || (period.isOpen && progressOf(unit) !== 'ready')) return [];
  return model.perspectives.crosscutting.map(({ key: perspective, label }) =>
    add(perspectiveAnswers, {
      year: period.year,
      period: key<'periods'>(period.key),
      unit: key<'units'>(unit),
      perspective,
      text: `Vi har prövat våra beslut mot ${label.toLocaleLowerCase('sv')} och ändrat ett av dem.`,
    }),
  );
}

const justification = 'Bedömd i dialog mellan nämnden och förvaltningens ledning.';

function bodyJudgements({ judgements }: Sketch, { followed }: Calendar): readonly Change[] {
  return judgements.flatMap(({ body, yearsBack, place, goals, statuses }) => {
    const period = followed.find((one) => one.yearsBack === yearsBack && one.place === place);
    if (!period) return [];
    return goals.map((goal, index) =>
      add(assessments, {
        year: period.year,
        period: key<'periods'>(period.key),
        goal: key<'goals'>(goal),
        body: key<'bodies'>(body),
        status: statuses[index] ?? 'notAssessed',
        method: 'manual',
        justification,
      }),
    );
  });
}

/** Each unit that is ready has confirmed what its figures and activities suggest, for its own goals and those it bears. */
function unitJudgements(
  rows: Rows,
  units: readonly string[],
  period: SeedPeriod,
  { model, today }: Calendar,
): readonly Change[] {
  const row = rows.get(periods, key<'periods'>(period.key));
  if (!row) return [];
  const thread = chain(rows, model, period.year);
  const standing = standings(rows, thread, row, today);
  const ready = units.filter((unit) => !period.isOpen || progressOf(unit) === 'ready');
  return [...thread.elements.values()].flatMap((element) => {
    if (element.kind !== 'goal') return [];
    const judges = new Set<string | null>([...standing.judgedBy(element.id), element.owner.unit]);
    return ready
      .filter((unit) => judges.has(unit))
      .flatMap((unit) => {
        const place = key<'units'>(unit);
        const { status } = standing.at(element.id, place).computed;
        if (status === 'notAssessed') return [];
        const judged = { year: period.year, period: row.key, goal: element.row.key, unit: place } as const;
        return [add(assessments, { ...judged, status, method: 'computed', computedStatus: status })];
      });
  });
}
