// What a plan's money and texts are called, wherever they are shown.
import type { budgetKinds } from '../../schema/lists/planning/budgetLines.ts';
import type { sourceKinds } from '../../schema/lists/planning/financing.ts';

type Labels<T extends readonly string[]> = Readonly<Record<T[number], string>>;

export const budgetKindText: Labels<typeof budgetKinds> = {
  frame: 'Ram',
  income: 'Intäkt',
  cost: 'Kostnad',
  investment: 'Investering',
};
export const sourceKindText: Labels<typeof sourceKinds> = {
  ownFrame: 'Egen ram',
  ownPhaseOut: 'Egen utfasning',
  transferFromOtherBoard: 'Flytt från annan nämnd',
  stateGrant: 'Statsbidrag',
  otherExternal: 'Annan extern finansiering',
  councilAllocation: 'Nytt anslag från fullmäktige',
};
/** By the section's key, as the wizard asks. */
export const planSectionText: Readonly<Record<string, string>> = {
  conditionsInside: 'Behov och förutsättningar, inom verksamheten',
  conditionsOutside: 'Behov och förutsättningar, i omvärlden',
  lessons: 'Lärdomar från senaste uppföljningen',
  newDocuments: 'Behov av nya styrdokument',
  financing: 'Finansiering',
};
