// What stood in an item's form before its correction was begun, and what was written in one that was given up: kept on the device.
import type { Standing } from '../../../../core/decision/standing.ts';
import { formIn, formOf, formText, putForm } from '../../../../core/meeting/decide/setAside.ts';
import type { Fault } from '../../../../schema/fault.ts';
import { key } from '../../../../schema/field.ts';
import { agendaItems } from '../../../../schema/lists/room/agendaItems.ts';
import { useAct, useWorkspace } from '../../../../ui/workspace.tsx';
import { useItem } from '../item/itemInUse.ts';

/**
 * @property begin what stands in the form is remembered, once for each decision: a correction that a closed tab broke off goes on
 * @property leave puts the form back and what was written aside; `takeBack` the other way
 * @property hasAside something that was written can be taken back
 * @property forget the correction is fixed, and nothing of it waits any more
 */
export interface SetAside {
  readonly begin: () => void;
  readonly leave: () => Promise<readonly Fault[]>;
  readonly hasAside: boolean;
  readonly takeBack: () => Promise<readonly Fault[]>;
  readonly forget: () => void;
}

export function useSetAside({ number }: Standing): SetAside {
  const { at, item, draft, written } = useItem();
  const act = useAct();
  const workspace = useWorkspace();
  const place = { body: key<'bodies'>(at.body.key), item: item.key };
  // What was decided anew meanwhile was decided in another form.
  const [before, aside] = [`before.${number}`, `aside.${number}`];
  const drop = (name: string) => draft.drop(name, draft.values[name] ?? '');
  const put = (text: string | undefined): Promise<readonly Fault[]> => {
    const form = formIn(text ?? '');
    return form === null ? Promise.resolve([]) : act(putForm, { ...place, form });
  };
  return {
    begin() {
      if (draft.values[before] === undefined) draft.keep(before, formText(formOf(item)));
    },
    async leave() {
      // The last field that was typed in is still being saved.
      await written();
      const was = draft.values[before];
      const now = formText(formOf(workspace.rows().get(agendaItems, item.key) ?? item));
      if (was !== undefined && was !== now) {
        // First kept, then put back: a browser that dies in between has lost nothing.
        draft.keep(aside, now);
        const faults = await put(was);
        if (faults.length > 0) return faults;
      }
      drop(before);
      return [];
    },
    hasAside: draft.values[aside] !== undefined,
    async takeBack() {
      const faults = await put(draft.values[aside]);
      if (faults.length === 0) drop(aside);
      return faults;
    },
    forget() {
      drop(before);
      drop(aside);
    },
  };
}
