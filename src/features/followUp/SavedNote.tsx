// How safe the field that was just left is, in two words beside it.
import { Checkmark16Regular } from '@fluentui/react-icons/headless/svg/checkmark';
import { useText } from '../../ui/text.ts';
import type from '../../ui/type.module.css';
import { useSync } from '../../ui/workspace.tsx';
import css from './FollowUp.module.css';
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
  const sync = useSync();
  if (lastSaved !== place || row === null) return null;
  const where = sync.savedState({ list, key: row });
  if (where === 'server') return t.savedThere;
  if (where === 'device') return t.savedHere;
  return sync.storage === 'memory' ? t.savedInMemory : null;
}

/** Stands there empty from the start, so that its change is heard. */
export function SavedNote(props: Props) {
  const words = useSavedWords(props);
  return (
    <p className={`${type.secondary} ${css.saved}`} role="status">
      {words !== null && (
        <>
          <Checkmark16Regular aria-hidden="true" />
          {words}
        </>
      )}
    </p>
  );
}
