// Step 14: all that stands in the way with the way there, what is considered, who decides, and sending.
import { useRef } from 'react';
import { submitPlan } from '../../../core/planning/rules/decisionRules.ts';
import { considerWarning } from '../../../core/planning/rules/textRules.ts';
import { address } from '../../../ui/address.ts';
import { Tick } from '../../../ui/form/plain/Tick.tsx';
import { PlainButton } from '../../../ui/page/PlainButton.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useAct, useHasUnsaved, useWorkspace } from '../../../ui/workspace.tsx';
import { useFirst } from '../fields/first.ts';
import { FindingList, FindingWords, More } from '../PlanAside.tsx';
import { usePlan, useRecord } from '../planInUse.ts';
import * as stepTexts from '../steps/text.ts';
import * as wizard from '../text.ts';
import { copiedIn } from './copied.ts';
import css from './review.module.css';
import * as texts from './text.ts';

/** So many of the warnings, and of the copied texts, until one asks for the rest: a plan that begins with last year's may have hundreds. */
const most = 10;

export function Review() {
  const t = useText(texts);
  const { preview } = useText(wizard);
  const { form, at } = usePlan();
  const { errors } = form;
  return (
    <div className={css.parts}>
      <section className={css.part}>
        <h2 id="review/errors" className={type.section} tabIndex={-1}>
          {errors.length === 0 ? t.whole : t.errors(errors.length)}
        </h2>
        {errors.length === 0 && <p className={type.body}>{t.wholeLead}</p>}
        <FindingList findings={errors} />
        <a className={type.link} href={address.planDocument(at.plan)}>
          {preview}
        </a>
      </section>
      <Warnings />
      <CopiedTexts />
      <Sending />
    </div>
  );
}

function Warnings() {
  const t = useText(texts);
  const { form, readOnly } = usePlan();
  const record = useRecord();
  const { shown, left, showAll } = useFirst(form.warnings, most);
  if (form.warnings.length === 0) return null;
  return (
    <section className={css.part}>
      <h2 className={type.section}>{t.warnings}</h2>
      <ul className={css.warnings}>
        {shown.map((one) => (
          <li key={one.key}>
            <div className={css.warning}>
              <FindingWords finding={one} />
            </div>
            <div className={css.consider}>
              <Tick
                label={t.considered}
                checked={one.considered}
                disabled={readOnly}
                changed={(considered) =>
                  void record('review', considerWarning, { warning: one.key, considered })
                }
              />
            </div>
          </li>
        ))}
      </ul>
      <More left={left} showAll={showAll} />
    </section>
  );
}

function CopiedTexts() {
  const t = useText(texts);
  const { sections } = useText(stepTexts);
  const { form, at } = usePlan();
  const copied = copiedIn(form, (section) => sections[section] ?? section);
  const { shown, left, showAll } = useFirst(copied, most);
  if (copied.length === 0) return null;
  return (
    <section className={css.part}>
      <h2 id="review/copied" className={type.section} tabIndex={-1}>
        {t.copied}
      </h2>
      <ul className={css.copied}>
        {shown.map(({ place, title }) => (
          <li key={place}>
            <a className={type.link} href={address.plan(at.plan, place)}>
              {title}
            </a>
          </li>
        ))}
      </ul>
      <More left={left} showAll={showAll} />
    </section>
  );
}

function Sending() {
  const t = useText(texts);
  const { form, at, readOnly, ask } = usePlan();
  const act = useAct();
  const workspace = useWorkspace();
  const unsaved = useHasUnsaved();
  const heading = useRef<HTMLHeadingElement>(null);
  const { decider } = form;
  const send = async () => {
    // The field that was just left is on its way to be saved.
    await workspace.flush();
    const faults = await act(submitPlan, { ...at, considered: [] });
    ask();
    if (faults.length > 0) document.getElementById('review/errors')?.focus();
    else heading.current?.focus();
  };
  const to =
    decider.by !== 'body' ? t.to[decider.by] : decider.body === '' ? t.to.someBody : t.to.body(decider.body);
  return (
    <section className={css.part}>
      <h2 className={type.section} tabIndex={-1} ref={heading}>
        {readOnly ? t.next : t.sendTitle}
      </h2>
      <p className={type.body}>{to}</p>
      {decider.route.length > 0 && (
        <>
          {!readOnly && <h3 className={`${type.body} ${type.strong}`}>{t.next}</h3>}
          <ol className={css.route}>
            {decider.route.map(({ word, action }) => (
              <li key={word}>{t.step(word, action)}</li>
            ))}
          </ol>
        </>
      )}
      {!readOnly && unsaved && <p className={type.secondary}>{t.unsaved}</p>}
      {!readOnly && (
        <PlainButton primary onClick={() => void send()}>
          {t.send}
        </PlainButton>
      )}
    </section>
  );
}
