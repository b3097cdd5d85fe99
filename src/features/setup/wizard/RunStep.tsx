// The fourth step: the making, which can be left and resumed, and then the organisation's first rows.
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { beginOrganisation } from '../../../core/setup/beginOrganisation.ts';
import type { Fault } from '../../../schema/fault.ts';
import { key } from '../../../schema/field.ts';
import type { RowOf } from '../../../schema/list.ts';
import { roleAssignments } from '../../../schema/lists/roleAssignments.ts';
import { Faults } from '../../../ui/form/Faults.tsx';
import { listText } from '../../../ui/format.ts';
import { useSetupState, useSiteSetup } from '../../../ui/siteSetup.ts';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useAct, useSituation, useWorkspace } from '../../../ui/workspace.tsx';
import css from '../setup.module.css';
import { RunState } from '../site/RunState.tsx';
import { useWish } from '../site/wish.ts';
import type { GuideDraft } from './draft.ts';
import { goToStep } from './steps.ts';
import * as texts from './text.ts';

/** Whoever sets the site up looks after it, and is put into that group at once. */
const caretaker = (signInName: string): RowOf<typeof roleAssignments> => {
  const role = {
    person: signInName,
    name: signInName,
    role: 'systemManager',
    unit: null,
    body: null,
  } as const;
  const rest = { inherit: null, validFrom: null, validTo: null };
  return { ...role, ...rest, key: key<'roleAssignments'>(roleAssignments.keyFrom(role)) };
};

export function RunStep({ draft }: { readonly draft: GuideDraft }) {
  const t = useText(texts);
  const setup = useSiteSetup();
  const state = useSetupState();
  const workspace = useWorkspace();
  const act = useAct();
  const { person } = useSituation();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const { model } = draft;
  const wished = useWish(Number(draft.value('year')));
  if (!model?.ok || draft.value('organisation').trim() === '')
    return (
      <>
        <p className={type.body}>{t.mend}</p>
        <Button appearance="primary" onClick={() => goToStep(model?.ok ? 'organisation' : 'styrmodell')}>
          {t.back}
        </Button>
      </>
    );
  const beginning = draft.beginning(model.value.document);
  const run = async () => {
    const people = wished.people.length > 0 ? wished.people : [caretaker(person.signInName)];
    await setup.run({ ...wished, people });
    if (setup.state().kind !== 'done') return;
    await workspace.readAnew();
    const found = await act(beginOrganisation, beginning);
    setFaults(found);
    if (found.length > 0) return;
    draft.forget();
    goToStep('klart');
  };
  const isBegun = state.kind === 'running' || state.kind === 'stopped' || state.kind === 'failed';
  return (
    <>
      <h2 className={type.section}>{t.runTitle}</h2>
      <p className={type.body}>{t.runLead}</p>
      <table className={`${css.table} ${css.words}`}>
        <tbody className={type.body}>
          {[
            [t.model, beginning.modelName],
            [t.firstYear, String(beginning.firstYear)],
            [t.bodies, listText([beginning.council, ...beginning.bodies.map(({ name }) => name)])],
          ].map(([name, words]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{words}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <RunState state={state} again={() => void run()} />
      <Faults faults={faults} />
      {!isBegun && (
        <div className={css.row}>
          <Button appearance="primary" onClick={() => void run()}>
            {t.run}
          </Button>
          <Button onClick={() => goToStep('organisation')}>{t.back}</Button>
        </div>
      )}
    </>
  );
}
