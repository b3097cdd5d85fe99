// A new version: on screen for its words and days, or from a file, with the file's faults or what it would change.
import { Button } from '@fluentui/react-components';
import { useMemo } from 'react';
import { mayChangeModel, modelChange } from '../../../core/model/putModelInForce.ts';
import { importModel } from '../../../steering/exchange.ts';
import { address, goTo } from '../../../ui/address.ts';
import { Faults } from '../../../ui/form/Faults.tsx';
import { FileButton } from '../../../ui/form/FileButton.tsx';
import { Message } from '../../../ui/page/Message.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useDraft, useSituation } from '../../../ui/workspace.tsx';
import css from '../setup.module.css';
import { Proposed, usePutting } from './Proposed.tsx';
import * as texts from './text.ts';

const place = 'setup/model';
const held = ['file', 'fileName', 'year', 'considered'] as const;

export function NewVersion() {
  const t = useText(texts);
  const draft = useDraft(place);
  const { rows, today, person } = useSituation();
  const { file, fileName = '' } = draft.values;
  const year = draft.values.year ?? String(Number(today.slice(0, 4)) + 1);
  const imported = useMemo(() => (file === undefined ? null : importModel(file)), [file]);
  const change = useMemo(
    () => (imported?.ok ? modelChange(rows, imported.value.document, Number(year)) : imported),
    [rows, imported, year],
  );
  const forget = () => {
    for (const name of held) draft.drop(name, draft.values[name] ?? '');
  };
  const putting = usePutting({
    draft,
    year,
    document: () => (imported?.ok ? imported.value.document : null),
    forget,
  });
  if (!mayChangeModel(person)) return <p className={type.body}>{t.mayNot}</p>;
  const take = async (taken: File) => {
    const text = await taken.text();
    forget();
    putting.begin();
    draft.keep('fileName', taken.name);
    draft.keep('file', text);
  };
  return (
    <>
      <p className={type.body}>{t.editLead}</p>
      <Button onClick={() => goTo(address.settings('styrmodellen', 'andra'))}>{t.edit}</Button>
      <p className={type.body}>{t.newLead}</p>
      {putting.done !== null && <Message intent="success">{putting.done}</Message>}
      <FileButton label={t.file} accept=".json,application/json" taken={(taken) => void take(taken)}>
        {t.choose}
      </FileButton>
      {file !== undefined && (
        <div className={css.row}>
          <p className={type.body}>{t.chosen(fileName)}</p>
          <Button
            size="small"
            onClick={() => {
              forget();
              putting.begin();
            }}
          >
            {t.remove}
          </Button>
        </div>
      )}
      {change !== null && !change.ok && (
        <Faults faults={change.faults} title={t.faultsTitle(change.faults.length)} />
      )}
      {change?.ok && <Proposed change={change.value} draft={draft} year={year} putting={putting} />}
    </>
  );
}
