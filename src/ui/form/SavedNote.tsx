// How safe the field that was just left is, in a few words beside it.
import { Checkmark16Regular } from '@fluentui/react-icons/headless/svg/checkmark';
import * as texts from '../ownText.ts';
import { useText } from '../text.ts';
import type from '../type.module.css';
import { useSync } from '../workspace.tsx';
import css from './form.module.css';

interface Field {
  readonly list: string;
  /** The key of the row that the field is kept in; null before there is one. */
  readonly row: string | null;
  /** No other field of the form has been saved after this one. */
  readonly isLast: boolean;
}

/** In SharePoint, on the device, or in this tab alone; null where there is nothing to say. */
export function useSavedWhere({ list, row, isLast }: Field): 'server' | 'device' | 'tab' | null {
  const sync = useSync();
  if (!isLast || row === null) return null;
  const where = sync.savedState({ list, key: row });
  return where ?? (sync.storage === 'memory' ? 'tab' : null);
}

/** Stands there empty from the start, so that its change is heard. */
export function SavedWords({ words }: { readonly words: string | null }) {
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

export function SavedNote(field: Field) {
  const t = useText(texts);
  const where = useSavedWhere(field);
  const words = { server: t.savedThere, device: t.savedHere, tab: t.savedInMemory };
  return <SavedWords words={where && words[where]} />;
}
