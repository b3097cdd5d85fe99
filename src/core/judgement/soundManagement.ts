// Sound financial management: its financial and its operational goals apart, and one written judgement of the whole (R11, KL 11:6).
import type { gehKinds } from '../../schema/lists/goals.ts';
import type { GoalElement } from '../chain.ts';
import type { Contribution } from './contribution.ts';
import { goalPart } from './parts.ts';
import type { Standings } from './standings.ts';

/** The key of the written judgement among the assessments. The law asks for an evaluation and not for a formula, so nothing is computed. */
export const soundManagement = 'soundManagement';

export type GoalsFor = (typeof gehKinds)[number];

/** The goals of that kind, each with how it stands. */
export function goalsForSoundManagement(standings: Standings, kind: GoalsFor): readonly Contribution[] {
  return [...standings.chain.elements.values()]
    .filter((element): element is GoalElement => element.kind === 'goal' && element.row.geh === kind)
    .map((element) => goalPart(standings, element));
}
