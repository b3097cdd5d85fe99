// How safe the field that was just left is, in a few words beside it.
import { Checkmark16Regular } from '@fluentui/react-icons/headless/svg/checkmark';
import * as texts from '../ownText.ts';
import { useText } from '../text.ts';
import type from '../type.module.css';
import { useSync } from '../workspace.tsx';
import css from './form.module.css';

interface Props {
  readonly list: string;
  /** The key of the row that the field is kept in; null before there is one. */
  readonly row: string | null;
  /** No other field of the form has been saved after this one. */
  readonly isLast: boolean;
}

/** Stands there empty from the start, so that its change is heard. */
export function SavedNote({ list, row, isLast }: Props) {
  const t = useText(texts);
  const sync = useSync();
  const where = isLast && row !== null ? sync.savedState({ list, key: row }) : null;
  const inTab = isLast && row !== null && sync.storage === 'memory' ? t.savedInMemory : null;
  const words = where === 'server' ? t.savedThere : where === 'device' ? t.savedHere : inTab;
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
