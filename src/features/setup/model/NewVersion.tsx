// A new version from a file: its faults, or what differs and what it does to the rows that exist, before it is put in force.
import { Button, Checkbox, Field, Select } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Effect } from '../../../core/model/effects.ts';
import {
  type ModelChange,
  mayChangeModel,
  modelChange,
  putModelInForce,
} from '../../../core/model/putModelInForce.ts';
import type { Fault } from '../../../schema/fault.ts';
import type { Difference } from '../../../steering/difference.ts';
import { importModel } from '../../../steering/exchange.ts';
import { Faults } from '../../../ui/form/Faults.tsx';
import { FileButton } from '../../../ui/form/FileButton.tsx';
import { capital } from '../../../ui/format.ts';
import { Message } from '../../../ui/page/Message.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { differenceText, effectText } from '../../../ui/words/modelChangeText.ts';
import { modelParts } from '../../../ui/words/modelText.ts';
import { type Draft, useAct, useDraft, useSituation } from '../../../ui/workspace.tsx';
import css from '../setup.module.css';
import * as texts from './text.ts';

const place = 'setup/model';
const held = ['file', 'fileName', 'year', 'considered'] as const;

/** Effects are told apart by ids that hold no line break. */
const idsIn = (text: string | undefined): readonly string[] => (text ?? '').split('\n').filter(Boolean);

function Differences({ found }: { readonly found: readonly Difference[] }) {
  const t = useText(texts);
  const parts = [...new Set(found.map(({ part }) => part))];
  return (
    <section className={css.form}>
      <h3 className={type.section}>{t.differences(found.length)}</h3>
      {parts.map((part) => (
        <div key={part}>
          <h4 className={`${type.body} ${type.strong}`}>{capital(modelParts[part] ?? '') || t.versions}</h4>
          <ul className={css.said}>
            {found
              .filter((one) => one.part === part)
              .map((one) => (
                <li key={one.path} className={type.body}>
                  {differenceText(one)}
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Effects({ effects, draft }: { readonly effects: readonly Effect[]; readonly draft: Draft }) {
  const t = useText(texts);
  const considered = idsIn(draft.values.considered);
  const mark = (id: string, isMarked: boolean) =>
    draft.keep(
      'considered',
      [...considered.filter((one) => one !== id), ...(isMarked ? [id] : [])].join('\n'),
    );
  return (
    <section className={css.form}>
      <h3 className={type.section}>{t.effects}</h3>
      <p className={type.body}>{effects.length === 0 ? t.noEffects : t.effectsLead}</p>
      {effects.length > 0 && (
        <div>
          {effects.map((effect) => (
            <Checkbox
              key={effect.id}
              label={effectText(effect)}
              checked={considered.includes(effect.id)}
              onChange={(_, { checked }) => mark(effect.id, checked === true)}
            />
          ))}
        </div>
      )}
    </section>
  );
}

interface ProposedProps {
  readonly change: ModelChange;
  readonly draft: Draft;
  readonly years: readonly number[];
  readonly year: string;
  readonly put: () => void;
  readonly faults: readonly Fault[];
}

function Proposed({ change, draft, years, year, put, faults }: ProposedProps) {
  const t = useText(texts);
  return (
    <>
      <Field label={t.validFrom}>
        <Select value={year} onChange={(_, { value }) => draft.keep('year', value)}>
          {years.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </Select>
      </Field>
      <Differences found={change.differences} />
      <Effects effects={change.effects} draft={draft} />
      <Faults faults={faults} title={t.hindrances(faults.length)} />
      <Button appearance="primary" onClick={put}>
        {t.putInForce(year)}
      </Button>
    </>
  );
}

export function NewVersion() {
  const t = useText(texts);
  const draft = useDraft(place);
  const act = useAct();
  const { rows, today, person } = useSituation();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [done, setDone] = useState<string | null>(null);
  const { file, fileName = '' } = draft.values;
  const thisYear = Number(today.slice(0, 4));
  const year = draft.values.year ?? String(thisYear + 1);
  const imported = useMemo(() => (file === undefined ? null : importModel(file)), [file]);
  const change = useMemo(
    () => (imported?.ok ? modelChange(rows, imported.value.document, Number(year)) : imported),
    [rows, imported, year],
  );
  if (!mayChangeModel(person)) return <p className={type.body}>{t.mayNot}</p>;
  const forget = () => {
    for (const name of held) draft.drop(name, draft.values[name] ?? '');
    setFaults([]);
  };
  const take = async (taken: File) => {
    const text = await taken.text();
    forget();
    setDone(null);
    draft.keep('fileName', taken.name);
    draft.keep('file', text);
  };
  const put = async () => {
    if (!imported?.ok) return;
    const found = await act(putModelInForce, {
      document: imported.value.document,
      validFromYear: Number(year),
      alsoPast: false,
      considered: idsIn(draft.values.considered),
    });
    setFaults(found);
    if (found.length > 0) return;
    setDone(t.putDone(imported.value.model.name, Number(year)));
    forget();
  };
  return (
    <>
      <p className={type.body}>{t.newLead}</p>
      {done !== null && <Message intent="success">{done}</Message>}
      <FileButton label={t.file} accept=".json,application/json" taken={(taken) => void take(taken)}>
        {t.choose}
      </FileButton>
      {file !== undefined && (
        <div className={css.row}>
          <p className={type.body}>{t.chosen(fileName)}</p>
          <Button size="small" onClick={forget}>
            {t.remove}
          </Button>
        </div>
      )}
      {change !== null && !change.ok && (
        <Faults faults={change.faults} title={t.faultsTitle(change.faults.length)} />
      )}
      {change?.ok && (
        <Proposed
          change={change.value}
          draft={draft}
          years={[0, 1, 2, 3].map((more) => thisYear + more)}
          year={year}
          put={() => void put()}
          faults={faults}
        />
      )}
    </>
  );
}
