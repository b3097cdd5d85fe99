// What the plans of the open year hold, so that next year's can be begun from them: documents, what is contributed to, texts and a risk.
import { add, type Change } from '../../../src/schema/change.ts';
import { type Key, key } from '../../../src/schema/field.ts';
import { governingDocuments } from '../../../src/schema/lists/planning/governingDocuments.ts';
import { planSections } from '../../../src/schema/lists/planning/planSections.ts';
import { risks } from '../../../src/schema/lists/planning/risks.ts';
import { keysIn, type Sketch, unitIds } from '../sketch.ts';
import type { Calendar } from './calendar.ts';

const documents = [
  ['mal-och-uppfoljning', 'Riktlinje för mål och uppföljning', 'guideline'],
  ['personalpolicy', 'Personalpolicy', 'policy'],
  ['reglemente', 'Reglemente för nämnder', 'charter'],
] as const;

export const documentKeys = documents.map(([id]) => key<'governingDocuments'>(`${id}.1`));

/** The next version of the first, which the committee is to adopt. */
const revised = add(governingDocuments, {
  id: 'mal-och-uppfoljning',
  version: 2,
  title: 'Reviderad riktlinje för mål och uppföljning',
  kind: 'guideline',
  state: 'draft',
});

export const documentRows = (sketch: Sketch, { years }: Calendar): readonly Change[] => [
  revised,
  ...documents.map(([id, title, kind]) =>
    add(governingDocuments, {
      id,
      version: 1,
      title,
      kind,
      state: 'inForce',
      validity: 'untilFurther',
      validFrom: `${years[0]}-01-01`,
      adoptedBy: key<'bodies'>(sketch.bodies[0]?.id ?? ''),
    }),
  ),
];

/** What an owner's plan contributes to: what its own goals do; one without goals of its own, to the committee's first two. */
export function contributionsOf({ goals, committee }: Sketch, owner: string): readonly Key<'goals'>[] {
  const own = goals.filter((goal) => goal.owner === owner);
  const inside = new Set(own.map(({ id }) => id));
  const above = own.flatMap(({ parents }) => keysIn(parents)).filter((parent) => !inside.has(parent));
  const first = goals.filter((goal) => goal.owner === committee).map(({ id }) => id);
  const found = above.length > 0 ? above : owner === committee ? [] : first.slice(0, 2);
  return [...new Set(found)].map((goal) => key<'goals'>(goal));
}

const conditions = {
  conditionsInside: 'Fler behöver oss, och flera medarbetare går i pension. Vi är färre om mer.',
  conditionsOutside: 'Lagen ändras vid årsskiftet. Det är svårt att anställa i hela landet.',
  lessons: 'Vi tog oss an för mycket samtidigt förra året. Färre saker blev mer klara.',
};

/** Texts in the plans of one unit, its administration and the committee: enough to begin from, and few enough to fill in quickly. */
export function planContentRows(sketch: Sketch, { model, years }: Calendar): readonly Change[] {
  const year = years[2];
  const unit = unitIds[0] ?? '';
  const ofUnit = { unit: key<'units'>(unit), plan: key<'plans'>(`${year}.operationalPlan.${unit}`) };
  const head = sketch.units.find(
    ({ level, body }) => level === 'administration' && body === sketch.committee,
  );
  const ofHead = {
    unit: key<'units'>(head?.id ?? ''),
    plan: key<'plans'>(`${year}.operationalPlan.${head?.id ?? ''}`),
  };
  const ofCommittee = {
    body: key<'bodies'>(sketch.committee),
    plan: key<'plans'>(`${year}.operationalPlan..${sketch.committee}`),
  };
  const texts = Object.entries(conditions);
  const answers = model.perspectives.crosscutting.map(
    ({ key: perspective, label }) =>
      [
        `crosscutting.${perspective}`,
        `Vi prövar varje beslut mot ${label.toLocaleLowerCase('sv')}.`,
      ] as const,
  );
  return [
    ...[ofUnit, ofHead, ofCommittee].flatMap((owner) =>
      [...(owner === ofUnit ? texts.slice(0, 1) : texts), ...answers].map(([section, text]) =>
        add(planSections, { year, ...owner, section, text }),
      ),
    ),
    add(risks, {
      year,
      ...ofHead,
      id: 'bemanning',
      title: 'Det går inte att bemanna sommaren',
      likelihood: 3,
      impact: 3,
      handling: 'Vi anställer tidigare och samordnar mellan områdena.',
    }),
  ];
}
