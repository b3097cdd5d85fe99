// Reads a table in: what it holds, where it comes from, which column is what, what it would do, and only then the act.
import { Button, Radio, RadioGroup } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { acceptImport, mayOrganise } from '../../../core/organisation/acceptImport.ts';
import { type ImportKind, importKinds } from '../../../core/organisation/columns.ts';
import { importPreview } from '../../../core/organisation/preview.ts';
import type { Fault } from '../../../schema/fault.ts';
import { Faults } from '../../../ui/form/Faults.tsx';
import { Message } from '../../../ui/page/Message.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useAct, useSituation, useSync } from '../../../ui/workspace.tsx';
import css from '../Organisation.module.css';
import * as texts from '../text.ts';
import { useBegunImport } from './begun.ts';
import { ChooseTable } from './ChooseTable.tsx';
import { MatchColumns } from './MatchColumns.tsx';
import { PreviewTable } from './PreviewTable.tsx';
import { templateOf } from './template.ts';

export function ImportPage() {
  const t = useText(texts).import;
  const situation = useSituation();
  const allowed = importKinds.filter((one) => mayOrganise(situation.person, one));
  const { begun, chooseKind, give, match, drop } = useBegunImport(allowed);
  const [accepted, setAccepted] = useState<number | null>(null);
  const { kind, given } = begun;
  if (allowed.length === 0) return <Message intent="info">{t.notAllowed}</Message>;
  return (
    <div className={css.sections}>
      <Progress accepted={accepted} />
      <section>
        <h2 className={type.section}>{t.whatTitle}</h2>
        <RadioGroup
          aria-label={t.whatTitle}
          className={css.radios ?? ''}
          value={kind}
          onChange={(_, { value }) => chooseKind(value as ImportKind)}
        >
          {allowed.map((one) => (
            <Radio key={one} value={one} label={t.kinds[one]} />
          ))}
        </RadioGroup>
        <a className={type.link} href={templateOf(kind)} download={t.templateName(t.kinds[kind])}>
          {t.template}
        </a>
      </section>
      <ChooseTable
        given={given}
        give={(table) => {
          setAccepted(null);
          give(table);
        }}
      />
      {given !== null && (
        <>
          <MatchColumns kind={kind} table={given.table} matching={begun.matching} match={match} />
          <Outcome
            begun={{ kind, table: given.table, matching: begun.matching }}
            done={(count) => {
              setAccepted(count);
              drop();
            }}
            drop={drop}
          />
        </>
      )}
    </div>
  );
}

/** What is on its way goes on by itself, also when this page or the tab is left. */
function Progress({ accepted }: { readonly accepted: number | null }) {
  const t = useText(texts).import;
  const { waiting } = useSync();
  if (accepted === null) return waiting > 0 ? <Message intent="info">{t.waiting(waiting)}</Message> : null;
  return (
    <Message intent={waiting > 0 ? 'info' : 'success'} title={t.accepted(accepted)}>
      {waiting > 0 ? t.waiting(waiting) : t.allSent}
    </Message>
  );
}

interface OutcomeProps {
  readonly begun: Parameters<typeof importPreview>[1];
  readonly done: (count: number) => void;
  readonly drop: () => void;
}

function Outcome({ begun, done, drop }: OutcomeProps) {
  const t = useText(texts).import;
  const situation = useSituation();
  const act = useAct();
  const { kind, table, matching } = begun;
  const preview = useMemo(
    () => importPreview(situation, { kind, table, matching }),
    [situation, kind, table, matching],
  );
  const [onlyGood, setOnlyGood] = useState(false);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [busy, setBusy] = useState(false);
  if (preview.faults.length > 0) return <Faults title={t.columnFaults} faults={preview.faults} />;
  const count = preview.lines.filter(({ state }) => state === 'new' || state === 'changed').length;
  const accept = async () => {
    setBusy(true);
    const found = await act(acceptImport, { ...begun, onlyGood });
    setBusy(false);
    setFaults(found);
    if (found.length === 0) done(count);
  };
  return (
    <section>
      <h2 className={type.section}>{t.previewTitle}</h2>
      <p className={type.body}>{t.nothingWritten}</p>
      <PreviewTable kind={kind} preview={preview} onlyGood={onlyGood} setOnlyGood={setOnlyGood} />
      <div role="alert">
        <Faults title={t.notAccepted} faults={faults} />
      </div>
      <div className={css.actions}>
        <Button appearance="primary" disabled={busy} onClick={() => void accept()}>
          {busy ? t.accepting : t.accept(count)}
        </Button>
        <Button onClick={drop}>{t.drop}</Button>
      </div>
    </section>
  );
}
