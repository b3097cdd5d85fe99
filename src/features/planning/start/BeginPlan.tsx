// A plan is begun: from the owner's plan of last year, from nothing, or with another plan as template.
import { Button, Field, Input, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { ownerName, type Place } from '../../../core/organisation.ts';
import { isInForce, levelOf, type Plan, placeOf, plansOf } from '../../../core/planning/plan.ts';
import { startPlan } from '../../../core/planning/rules/startPlan.ts';
import type { Fault } from '../../../schema/fault.ts';
import { key } from '../../../schema/field.ts';
import { plans } from '../../../schema/lists/plans.ts';
import { modelInForce } from '../../../steering/inForce.ts';
import { address, goTo } from '../../../ui/address.ts';
import { Faults } from '../../../ui/form/Faults.tsx';
import { Empty } from '../../../ui/page/Empty.tsx';
import { SheetPage } from '../../../ui/page/Page.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useAct, useDraft, useSituation } from '../../../ui/workspace.tsx';
import css from '../Planning.module.css';
import * as texts from '../text.ts';

interface Props {
  readonly owner: Place;
  readonly year: number;
}

/** What there is to begin from: the owner's plan of the year before, and plans of others on the same level. */
function useSources({ owner, year }: Props) {
  const { rows } = useSituation();
  const model = modelInForce(rows, year);
  const level = model.ok ? levelOf(rows, model.value, owner) : null;
  const before = plansOf(rows, owner, year - 1).filter(({ kind }) => kind === level?.document);
  const lastYear = before.findLast(isInForce) ?? before.at(-1) ?? null;
  const templates = [year, year - 1]
    .flatMap((one) => rows.by(plans, 'year', one))
    .filter((plan) => model.ok && levelOf(rows, model.value, placeOf(plan))?.key === level?.key)
    .filter((plan) => plan.ownerUnit !== owner.unit || plan.ownerBody !== owner.body)
    .toSorted((a, b) => a.title.localeCompare(b.title, 'sv'));
  return { document: level?.document ?? 'operationalPlan', lastYear, templates };
}

export function BeginPlan({ owner, year }: Props) {
  const t = useText(texts);
  const { rows } = useSituation();
  const there = plansOf(rows, owner, year).at(-1);
  const model = modelInForce(rows, year);
  const kind = model.ok ? levelOf(rows, model.value, owner)?.document : undefined;
  const back = rows.get(
    plans,
    key<'plans'>(plans.keyFrom({ year, kind: kind ?? '', ownerUnit: owner.unit, ownerBody: owner.body })),
  );
  if (there === undefined && back !== null) return <BeginAgain plan={back} />;
  if (there === undefined) return <NewPlan owner={owner} year={year} />;
  return (
    <SheetPage title={t.begin.title(year)} over={ownerName(rows, owner)}>
      <Empty
        title={t.begin.exists(year)}
        action={
          <Button as="a" href={address.plan(there.key)}>
            {t.begin.open}
          </Button>
        }
      >
        {there.title}
      </Empty>
    </SheetPage>
  );
}

/** Only the plan's row says that it was taken back: what lies in it is still there, and comes along. */
function BeginAgain({ plan }: { readonly plan: Plan }) {
  const t = useText(texts).begin;
  const { rows } = useSituation();
  const act = useAct();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const begin = async () => {
    const { year, title, kind } = plan;
    const found = await act(startPlan, { owner: placeOf(plan), year, title, kind, from: 'blank' });
    setFaults(found);
    if (found.length === 0) goTo(address.plan(plan.key));
  };
  return (
    <SheetPage title={t.title(plan.year)} over={ownerName(rows, placeOf(plan))}>
      <Faults faults={faults} />
      <Empty
        title={t.again(plan.title)}
        action={
          <Button appearance="primary" onClick={() => void begin()}>
            {t.againAct}
          </Button>
        }
      >
        {t.againLead}
      </Empty>
    </SheetPage>
  );
}

function NewPlan({ owner, year }: Props) {
  const t = useText(texts);
  const { rows } = useSituation();
  const act = useAct();
  const { document: kind, lastYear, templates } = useSources({ owner, year });
  const draft = useDraft(`planning/new/${year}/${owner.unit ?? ''}/${owner.body ?? ''}`);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const name = ownerName(rows, owner);
  const proposed =
    lastYear?.title.includes(String(year - 1)) === true
      ? lastYear.title.replace(String(year - 1), String(year))
      : t.begin.defaultName(t.begin.kinds[kind], year, name);
  const title = draft.values.title ?? proposed;
  const from = draft.values.from ?? (lastYear === null ? 'blank' : 'lastYear');
  const template = draft.values.template ?? templates[0]?.key ?? '';
  const begin = async () => {
    const found = await act(startPlan, {
      owner,
      year,
      title: title.trim(),
      from:
        from === 'template' ? { template: key<'plans'>(template) } : from === 'blank' ? 'blank' : 'lastYear',
    });
    setFaults(found);
    if (found.length > 0) return;
    for (const [field, text] of Object.entries(draft.values)) draft.drop(field, text);
    goTo(address.plan(plans.keyFrom({ year, kind, ownerUnit: owner.unit, ownerBody: owner.body })));
  };
  return (
    <SheetPage title={t.begin.title(year)} over={name}>
      <form
        className={css.begin}
        onSubmit={(event) => {
          event.preventDefault();
          void begin();
        }}
      >
        <Faults faults={faults} />
        <Field label={t.begin.from}>
          <RadioGroup value={from} onChange={(_, { value }) => draft.keep('from', value)}>
            {lastYear !== null && <Radio value="lastYear" label={t.begin.lastYear(lastYear.title)} />}
            <Radio value="blank" label={t.begin.blank} />
            {templates.length > 0 && <Radio value="template" label={t.begin.template} />}
          </RadioGroup>
        </Field>
        {from !== 'blank' && <p className={type.secondary}>{t.begin.lastYearHint}</p>}
        {from === 'template' && (
          <Field label={t.begin.which}>
            <Select value={template} onChange={(_, { value }) => draft.keep('template', value)}>
              {templates.map((plan) => (
                <option key={plan.key} value={plan.key}>
                  {plan.title}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <Field label={t.begin.name} required>
          <Input value={title} onChange={(_, { value }) => draft.keep('title', value)} />
        </Field>
        <div className={css.actions}>
          <Button type="submit" appearance="primary">
            {t.begin.act}
          </Button>
          <Button as="a" href={address.plans()}>
            {t.begin.back}
          </Button>
        </div>
      </form>
    </SheetPage>
  );
}
