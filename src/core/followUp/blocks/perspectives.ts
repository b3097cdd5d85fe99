// Block G: an answer on each cross-cutting perspective of the model, beside what the unit's plan says of it.
import { perspectiveAnswers } from '../../../schema/lists/followUp/perspectiveAnswers.ts';
import { planSections } from '../../../schema/lists/planning/planSections.ts';
import type { Standings } from '../../judgement/standings.ts';
import type { Unit } from '../../organisation.ts';
import { rowWith } from '../../situation.ts';
import type { Head } from '../entry.ts';
import { lengthOf, missingAt } from '../missing.ts';
import type { PerspectiveEntry } from './entries.ts';
import { latestBefore } from './latestBefore.ts';

export function perspectiveEntries(
  { rows, chain, period }: Standings,
  unit: Unit,
  plan: Head['plan'],
): readonly PerspectiveEntry[] {
  const own = rows.by(perspectiveAnswers, 'unit', unit.key);
  return chain.model.perspectives.crosscutting.map((perspective) => {
    const { key, label } = perspective;
    const row = rowWith(rows, perspectiveAnswers, { period: period.key, unit: unit.key, perspective: key });
    const section = { plan: plan?.key ?? null, unit: unit.key, body: null, section: `crosscutting.${key}` };
    const planned = rowWith(rows, planSections, section);
    const before = latestBefore(
      rows,
      own.filter((one) => one.perspective === key),
      period,
    );
    const isAnswered = lengthOf(row?.text ?? null) + lengthOf(row?.notApplicable ?? null) > 0;
    // What the plan has said does not concern the unit is not asked for.
    const isOutside = lengthOf(planned?.notApplicable ?? null) > 0 && lengthOf(planned?.text ?? null) === 0;
    const done = isAnswered || isOutside;
    return {
      perspective,
      plan: planned,
      row,
      before,
      place: isOutside ? 'notNow' : before === null ? 'needsAnswer' : 'unchanged',
      done,
      missing: done
        ? []
        : [missingAt('perspectives', { key, title: label }, 'text', 'CROSSCUTTING_UNANSWERED')],
    };
  });
}
