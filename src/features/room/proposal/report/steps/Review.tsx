// The last step: what stands in the way with the way there, what is to be considered, and sending.
import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { considerWarning } from '../../../../../core/proposal/rules/reportRules.ts';
import type { Fault } from '../../../../../schema/fault.ts';
import { meetings } from '../../../../../schema/lists/room/meetings.ts';
import { goTo } from '../../../../../ui/address.ts';
import { Faults } from '../../../../../ui/form/Faults.tsx';
import { useText } from '../../../../../ui/text.ts';
import type from '../../../../../ui/type.module.css';
import { faultText, faultTexts } from '../../../../../ui/words/faultText.ts';
import { useHasUnsaved, useSituation } from '../../../../../ui/workspace.tsx';
import css from '../report.module.css';
import { addressOf, useRecord, useReport } from '../reportInUse.ts';
import * as texts from '../text.ts';
import { useSend } from './useSend.ts';

export function Review() {
  const t = useText(texts);
  const { form, at, draft, ask } = useReport();
  const sendNow = useSend();
  const unsaved = useHasUnsaved();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const { rows } = useSituation();
  const { reportAt } = draft.report;
  const told = reportAt === null ? null : rows.get(meetings, reportAt);
  const isDelegated = draft.report.kind === 'delegatedDecision';
  const send = async () => {
    const found = await sendNow();
    ask();
    setFaults(found);
    if (found.length > 0) document.getElementById('review')?.focus();
    else goTo(addressOf(at));
  };
  return (
    <div className={css.parts}>
      <section className={css.part} id="review" tabIndex={-1} aria-label={t.control}>
        {form.errors.length === 0 ? (
          <p className={type.body}>
            {form.warnings.every(({ considered }) => considered) ? t.whole(isDelegated) : t.toConsider}
          </p>
        ) : (
          <Faults
            title={t.errors(form.errors.length)}
            faults={form.errors}
            hrefOf={(one) => addressOf(at, one.at)}
          />
        )}
        <p>
          <a className={type.link} href={addressOf(at, 'dokument')}>
            {t.preview}
          </a>
        </p>
      </section>
      <Warnings />
      <section className={css.part}>
        <p className={type.body}>
          {isDelegated ? t.takeLead(draft.body.name, told?.day ?? null) : t.sendLead(draft.body.name)}
        </p>
        {unsaved && <p className={type.secondary}>{t.unsaved}</p>}
        {form.errors.length === 0 && <Faults faults={faults.filter(({ warning }) => !warning)} />}
        <div className={css.actions}>
          <Button appearance="primary" onClick={() => void send()}>
            {isDelegated ? t.take : t.send}
          </Button>
        </div>
      </section>
    </div>
  );
}

function Warnings() {
  const t = useText(texts);
  const sentences = useText(faultTexts);
  const { form, at } = useReport();
  const record = useRecord();
  if (form.warnings.length === 0) return null;
  return (
    <section className={css.part}>
      <h2 className={type.section}>{t.warnings}</h2>
      <ul className={css.warnings}>
        {form.warnings.map(({ fault, key, considered }) => (
          <li key={key}>
            <a className={type.link} href={addressOf(at, fault.at)}>
              {faultText(sentences, fault)}
            </a>
            <div>
              <Checkbox
                label={t.considered}
                checked={considered}
                onChange={(_, { checked }) =>
                  void record('review', considerWarning, { warning: key, considered: checked === true })
                }
              />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
