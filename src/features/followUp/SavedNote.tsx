// How safe the field that was just left is, in two words beside it: there is less room here than elsewhere.
import { SavedWords, useSavedWhere } from '../../ui/form/SavedNote.tsx';
import { useText } from '../../ui/text.ts';
import { useForm } from './formInUse.ts';
import * as texts from './text.ts';

/** The lists that the form's answers are kept in. */
export type SavedList =
  | 'outcomes'
  | 'assessments'
  | 'assignmentReports'
  | 'activities'
  | 'budgetOutcomes'
  | 'perspectiveAnswers'
  | 'followUps'
  | 'deviations'
  | 'measures';

interface Props {
  readonly list: SavedList;
  /** The key of the row that the field is kept in; null before there is one. */
  readonly row: string | null;
  readonly place: string;
}

/** Its words, or null when another field was saved after this one. */
export function useSavedWords({ list, row, place }: Props): string | null {
  const t = useText(texts);
  const { lastSaved } = useForm();
  const where = useSavedWhere({ list, row, isLast: lastSaved === place });
  const words = { server: t.savedThere, device: t.savedHere, tab: t.savedInMemory };
  return where && words[where];
}

export const SavedNote = (props: Props) => <SavedWords words={useSavedWords(props)} />;
