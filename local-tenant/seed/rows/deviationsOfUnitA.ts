// The deviations of Enhet A, so that there is something to read and to answer: one under way, and one that is closed.
import { add, type Change } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import type { InputOf } from '../../../src/schema/list.ts';
import { comments } from '../../../src/schema/lists/deviation/comments.ts';
import { deviationSteps } from '../../../src/schema/lists/deviation/deviationSteps.ts';
import { deviations } from '../../../src/schema/lists/deviation/deviations.ts';
import { measures } from '../../../src/schema/lists/deviation/measures.ts';
import { upn } from '../../sharepoint/store/people.ts';
import { managerOf } from './staffing.ts';

export type Input = InputOf<typeof deviations>;

export const described = {
  description: 'Utfallet är sämre än målet, och det har varit så sedan i vintras.',
  cause: 'Två tjänster har varit vakanta, och vikarierna kommer sent in i arbetet.',
  consequence: 'Arbetet tar längre tid, och vi når inte målet i år.',
  severity: 'medium',
  escalation: 'unit',
  decisionNeeded: false,
  noPersonalData: true,
} as const;

export const step = (
  deviation: string,
  unit: string,
  order: number,
  state: string,
  by: string,
  at: string,
  measure: string | null = null,
): Change =>
  add(deviationSteps, {
    unit: key<'units'>(unit),
    deviation: key<'deviations'>(deviation),
    measure: measure === null ? null : key<'measures'>(measure),
    order,
    state,
    by,
    at,
  });

const unitA = key<'units'>('enhet-a');
const manager = managerOf('enhet-a');
const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** What the people of Enhet A have before them: measures that go on, and a comment that waits for an answer. */
export function underWay(
  indicator: Input['indicator'],
  period: string,
  day: string,
  today: string,
): readonly Change[] {
  const about = { unit: unitA, id: 'enhet-a~helger' };
  const deviation = deviations.keyFrom(about);
  const stamps = { detected: day, raisedBy: manager, raisedAt: `${day}T13:00:00Z` };
  const measure = {
    unit: unitA,
    deviation: key<'deviations'>(deviation),
    kind: 'corrective',
    responsible: manager,
    decidedBy: 'manager',
    ...(indicator ? { effectIndicator: indicator } : {}),
  } as const;
  const comment = (id: string, text: string, by: string, days: number, more = {}) =>
    add(comments, {
      unit: unitA,
      deviation: key<'deviations'>(deviation),
      id,
      act: 'write',
      text,
      by: upn(by),
      at: `${daysAfter(day, days)}T10:20:00Z`,
      ...more,
    });
  return [
    add(deviations, {
      ...described,
      ...about,
      ...stamps,
      title: 'Det är ont om folk på helgerna',
      type: 'quality',
      ...(indicator ? { indicator } : {}),
      period: key<'periods'>(period),
      severity: 'high',
      escalation: 'committee',
      owner: manager,
      state: 'inProgress',
    }),
    ...(['open', 'acknowledged', 'measuresDecided', 'inProgress'] as const).map((state, order) =>
      step(deviation, unitA, order, state, manager, `${daysAfter(day, order * 3)}T13:00:00Z`),
    ),
    add(measures, {
      ...measure,
      id: 'enhet-a~samtal',
      title: 'Samtal inom två veckor vid upprepad frånvaro',
      expectedEffect: 'Korttidsfrånvaron sjunker till hösten.',
      startDay: daysAfter(day, 10),
      dueDay: daysAfter(day, 200),
      state: 'ongoing',
    }),
    add(measures, {
      ...measure,
      id: 'enhet-a~vikarier',
      title: 'Två fasta vikarier på helger',
      expectedEffect: 'Passen blir kortare och bemannas i tid.',
      startDay: daysAfter(day, 150),
      dueDay: daysAfter(day, 260),
      costTkr: 850,
      decidedBy: 'committee',
      state: 'proposed',
    }),
    comment('enhet-a~k1', 'Helgerna går bara ihop om någon byter.', 'medarbetare-1', 12, {
      answerBy: manager,
      answerDue: daysAfter(day, 26),
    }),
    comment('enhet-a~k2', 'Du har rätt. Jag har lyft det till nämnden som förslag.', 'chef-enhet-a', 14, {
      about: key<'comments'>(`${deviation}.enhet-a~k1`),
      answer: 'actedOn',
    }),
    comment(
      'enhet-a~k3',
      'Kan vi få tillbaka förmiddagsmötet? Det var där vi löste luckorna innan de blev övertid.',
      'medarbetare-1',
      (Date.parse(today) - Date.parse(day)) / 86_400_000 - 2,
      { answerBy: manager, answerDue: daysAfter(today, 12) },
    ),
  ];
}

/** What was decided an earlier time, and what came of it. */
export function closed(indicator: Input['indicator'], period: string, day: string): readonly Change[] {
  const about = { unit: unitA, id: 'enhet-a~introduktion' };
  const deviation = deviations.keyFrom(about);
  const begun = daysAfter(day, -120);
  const helper = measures.keyFrom({ unit: unitA, id: 'enhet-a~fadder' });
  const taken = (['decided', 'done', 'effectVerified'] as const).map((state, at) =>
    step(deviation, unitA, at, state, manager, `${daysAfter(begun, at * 20 + 30)}T13:00:00Z`, helper),
  );
  return [
    ...taken,
    add(deviations, {
      ...described,
      ...about,
      title: 'Nya medarbetare kommer sent in i arbetet',
      type: 'quality',
      ...(indicator ? { indicator } : {}),
      period: key<'periods'>(period),
      owner: manager,
      state: 'closed',
      detected: begun,
      raisedBy: manager,
      raisedAt: `${begun}T13:00:00Z`,
    }),
    ...(['open', 'acknowledged', 'measuresDecided', 'evaluation', 'closed'] as const).map((state, order) =>
      step(deviation, unitA, order, state, manager, `${daysAfter(begun, order * 20)}T13:00:00Z`),
    ),
    add(measures, {
      unit: unitA,
      id: 'enhet-a~fadder',
      deviation: key<'deviations'>(deviation),
      title: 'Fadder för varje ny medarbetare',
      kind: 'preventive',
      expectedEffect: 'Nya medarbetare klarar ett eget pass efter fyra veckor.',
      responsible: manager,
      startDay: daysAfter(begun, 10),
      dueDay: daysAfter(begun, 90),
      decidedBy: 'manager',
      state: 'effectVerified',
      effectResult: 'effect',
      effectText: 'Sju av åtta klarade ett eget pass inom fyra veckor.',
      evaluatedDay: daysAfter(begun, 70),
    }),
  ];
}
