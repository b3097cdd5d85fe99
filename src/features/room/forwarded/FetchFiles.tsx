// Fetches what a case has with it from the body that it has come from, where that could not be done when it was taken in.
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Proposal } from '../../../core/proposal/read.ts';
import { filesLacking, recordFetched } from '../../../core/proposal/rules/takeIn.ts';
import type { Fault } from '../../../schema/fault.ts';
import type { Key } from '../../../schema/field.ts';
import { bodies } from '../../../schema/lists/bodies.ts';
import { Faults } from '../../../ui/form/Faults.tsx';
import { Message } from '../../../ui/page/Message.tsx';
import { useText } from '../../../ui/text.ts';
import { useAct, useSituation } from '../../../ui/workspace.tsx';
import { useBringFiles } from './bringFiles.ts';
import * as texts from './text.ts';

interface Props {
  readonly body: Key<'bodies'>;
  readonly report: Proposal;
}

export function FetchFiles({ body, report }: Props) {
  const t = useText(texts);
  const act = useAct();
  const bring = useBringFiles();
  const { rows } = useSituation();
  const [busy, setBusy] = useState(false);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const lacking = filesLacking(report);
  if (lacking.length === 0 || report.fromBody === null) return null;
  const fetchThem = async () => {
    setBusy(true);
    const { laid, faults: refused } = await bring(body, lacking);
    const kept =
      Object.keys(laid).length === 0
        ? []
        : await act(recordFetched, { body, proposal: report.key, files: laid });
    setFaults([...refused, ...kept]);
    setBusy(false);
  };
  return (
    <Message
      intent="warning"
      actions={
        <Button disabledFocusable={busy} onClick={() => void fetchThem()}>
          {busy ? t.fetching : t.fetch}
        </Button>
      }
    >
      {t.lacking(
        lacking.map(({ title, name }) => title || name),
        rows.get(bodies, report.fromBody)?.name ?? report.fromBody,
      )}
      <Faults faults={faults} />
    </Message>
  );
}
