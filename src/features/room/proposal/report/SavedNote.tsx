// How safe the field that was just left is, in a few words beside it.
import { Checkmark16Regular } from '@fluentui/react-icons/headless/svg/checkmark';
import * as texts from '../../../../ui/ownText.ts';
import { useText } from '../../../../ui/text.ts';
import type from '../../../../ui/type.module.css';
import { useSync } from '../../../../ui/workspace.tsx';
import css from './report.module.css';
import { useReport } from './reportInUse.ts';

interface Props {
  readonly list: 'proposals' | 'proposalSections';
  readonly row: string | null;
  readonly place: string;
}

/** Stands there empty from the start, so that its change is heard. */
export function SavedNote({ list, row, place }: Props) {
  const t = useText(texts);
  const { lastSaved } = useReport();
  const sync = useSync();
  const where = lastSaved === place && row !== null ? sync.savedState({ list, key: row }) : null;
  const inTab = where !== null && sync.storage === 'memory' ? t.savedInMemory : null;
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
