// A new version before it is put in force: from which year, what differs, what it does to the rows that exist, and the act itself.
import { Button, Checkbox, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { Effect } from '../../../core/model/effects.ts';
import { type ModelChange, putModelInForce } from '../../../core/model/putModelInForce.ts';
import type { Fault } from '../../../schema/fault.ts';
import type { Json } from '../../../schema/field.ts';
import type { Difference } from '../../../steering/difference.ts';
import { Faults } from '../../../ui/form/Faults.tsx';
import { capital } from '../../../ui/format.ts';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { differenceText, effectText } from '../../../ui/words/modelChangeText.ts';
import { modelParts } from '../../../ui/words/modelText.ts';
import { type Draft, useAct, useSituation } from '../../../ui/workspace.tsx';
import css from '../setup.module.css';
import * as texts from './text.ts';

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

interface Wish {
  readonly draft: Draft;
  readonly year: string;
  /** As it stands when the button is pressed. */
  readonly document: () => Json | null;
  /** What was drafted is in force. */
  readonly forget: () => void;
}

export interface Putting {
  readonly put: () => void;
  readonly faults: readonly Fault[];
  /** What has been put in force, in words. */
  readonly done: string | null;
  /** Nothing has been tried yet. */
  readonly begin: () => void;
}

export function usePutting({ draft, year, document, forget }: Wish): Putting {
  const t = useText(texts);
  const act = useAct();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [done, setDone] = useState<string | null>(null);
  const put = async () => {
    const model = document();
    if (model === null) return;
    const found = await act(putModelInForce, {
      document: model,
      validFromYear: Number(year),
      alsoPast: false,
      considered: idsIn(draft.values.considered),
    });
    setFaults(found);
    if (found.length > 0) return;
    setDone(t.putDone(String(model.labelSv), Number(year)));
    forget();
  };
  return {
    put: () => void put(),
    faults,
    done,
    begin() {
      setFaults([]);
      setDone(null);
    },
  };
}

interface ProposedProps {
  readonly change: ModelChange;
  readonly draft: Draft;
  readonly year: string;
  readonly putting: Putting;
}

export function Proposed({ change, draft, year, putting: { put, faults } }: ProposedProps) {
  const t = useText(texts);
  const { today } = useSituation();
  const thisYear = Number(today.slice(0, 4));
  const years = [0, 1, 2, 3].map((more) => thisYear + more);
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
