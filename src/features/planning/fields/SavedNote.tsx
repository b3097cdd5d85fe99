// How safe the field that was just left is, in a few words beside it.
import { Checkmark16Regular } from '@fluentui/react-icons/headless/svg/checkmark';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useSync } from '../../../ui/workspace.tsx';
import { usePlan } from '../planInUse.ts';
import * as texts from '../text.ts';
import css from './fields.module.css';

interface Props {
  readonly list: string;
  readonly row: string | null;
  readonly place: string;
}

/** Stands there empty from the start, so that its change is heard. */
export function SavedNote({ list, row, place }: Props) {
  const t = useText(texts);
  const { lastSaved } = usePlan();
  const sync = useSync();
  const where = lastSaved === place && row !== null ? sync.savedState({ list, key: row }) : null;
  const words =
    where === 'server'
      ? t.savedThere
      : where === 'device'
        ? t.savedHere
        : where !== null && sync.storage === 'memory'
          ? t.savedInMemory
          : null;
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
