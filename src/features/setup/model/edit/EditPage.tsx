// The model's words and days in fields: what is typed becomes a new version, shown as a difference before it is put in force.
import { Button } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { mayChangeModel, modelChange } from '../../../../core/model/putModelInForce.ts';
import type { Fault } from '../../../../schema/fault.ts';
import type { Json } from '../../../../schema/field.ts';
import type { RowOf } from '../../../../schema/list.ts';
import { steeringModels } from '../../../../schema/lists/steeringModels.ts';
import { type Editable, editableAt, editablesIn, edited } from '../../../../steering/editable.ts';
import { modelInForce } from '../../../../steering/inForce.ts';
import { resolveExtends } from '../../../../steering/parseModel.ts';
import { address } from '../../../../ui/address.ts';
import { Faults } from '../../../../ui/form/Faults.tsx';
import { Message } from '../../../../ui/page/Message.tsx';
import { SheetPage } from '../../../../ui/page/Page.tsx';
import { useText } from '../../../../ui/text.ts';
import type from '../../../../ui/type.module.css';
import { modelParts } from '../../../../ui/words/modelText.ts';
import { type Draft, useDraft, useSituation } from '../../../../ui/workspace.tsx';
import css from '../../setup.module.css';
import { Proposed, usePutting } from '../Proposed.tsx';
import * as modelTexts from '../text.ts';
import { EditPart, isAltered } from './EditPart.tsx';
import { readMonthDay } from './monthDay.ts';
import * as texts from './text.ts';

type Version = RowOf<typeof steeringModels>;

export function EditPage() {
  const t = useText(texts);
  const model = useText(modelTexts);
  const { rows, today, person } = useSituation();
  const now = modelInForce(rows, Number(today.slice(0, 4)) + 1);
  const versions = rows.all(steeringModels);
  const base = now.ok
    ? versions.find(({ id, version }) => id === now.value.id && version === now.value.version)
    : undefined;
  const whole = useMemo(
    () => base && resolveExtends(base.model, (id) => versions.find((one) => one.id === id)?.model),
    [base, versions],
  );
  return (
    <SheetPage
      title={t.title}
      over={
        <a className={type.link} href={address.settings('styrmodellen')}>
          {t.back}
        </a>
      }
    >
      <div className={css.part}>
        {!now.ok && <Faults faults={now.faults} />}
        {whole !== undefined && !whole.ok && <Faults faults={whole.faults} />}
        {!mayChangeModel(person) && <p className={type.body}>{model.mayNot}</p>}
        {mayChangeModel(person) && base && whole?.ok && (
          <Edit base={base} document={{ ...whole.value, labelSv: base.name }} />
        )}
      </div>
    </SheetPage>
  );
}

const order = Object.keys(modelParts);
const rank = (part: string) => (order.includes(part) ? order.indexOf(part) : -1);

/** As the document keeps what has been typed. */
function typedIn(editables: readonly Editable[], values: Draft['values']): Readonly<Record<string, string>> {
  const altered = editables.flatMap(({ path, kind }) => {
    const text = values[path];
    if (text === undefined) return [];
    return [[path, kind === 'day' || kind === 'lastDay' ? readMonthDay(text) : text] as const];
  });
  return Object.fromEntries(altered);
}

function Edit({ base, document }: { readonly base: Version; readonly document: Json }) {
  const t = useText(texts);
  const { rows, today } = useSituation();
  // What is written is written upon that version: another may have other things at the same places.
  const place = `setup/model/words/${base.key}`;
  const draft = useDraft(place);
  const editables = useMemo(() => editablesIn(document), [document]);
  // What the whole comes to is told when a field is left, not while somebody writes in it.
  const [left, setLeft] = useState({ place, values: draft.values });
  const settled = left.place === place ? left.values : draft.values;
  const settle = (values: Draft['values']) => setLeft({ place, values });
  const year = draft.values.year ?? String(Number(today.slice(0, 4)) + 1);
  const made = useMemo(() => edited(document, typedIn(editables, settled)), [document, editables, settled]);
  const change = useMemo(() => modelChange(rows, made, Number(year)), [rows, made, year]);
  const forget = () => {
    for (const [name, text] of Object.entries(draft.values)) draft.drop(name, text);
    settle({});
  };
  const putting = usePutting({
    draft,
    year,
    document: () => edited(document, typedIn(editables, draft.values)),
    forget,
  });
  const placed = change.ok ? [] : change.faults.map((one) => ({ one, path: editableAt(editables, one) }));
  const faults = new Map<string, Fault>(
    placed.flatMap(({ one, path }) => (path === null ? [] : [[path, one]])),
  );
  const elsewhere = placed.flatMap(({ one, path }) => (path === null ? [one] : []));
  const altered = editables.filter((one) => isAltered(draft, one)).length;
  const parts = [...new Set(editables.map(({ part }) => part))].toSorted((a, b) => rank(a) - rank(b));
  return (
    <>
      <p className={type.body}>{t.lead}</p>
      <p className={type.body}>
        {t.onlyInFile} {t.base(base.name, base.version)}
      </p>
      {putting.done !== null && <Message intent="success">{putting.done}</Message>}
      <div className={css.editParts}>
        {parts.map((part) => (
          <EditPart
            key={part}
            title={modelParts[part] ?? t.own}
            editables={editables.filter((one) => one.part === part)}
            draft={draft}
            faults={faults}
            left={() => settle(draft.values)}
          />
        ))}
      </div>
      <section className={css.part}>
        <h2 className={type.section}>{t.newVersion}</h2>
        {altered === 0 && <p className={type.body}>{t.nothing}</p>}
        {faults.size > 0 && <p className={type.body}>{t.mendFirst}</p>}
        <Faults faults={elsewhere} />
        {altered > 0 && change.ok && (
          <Proposed change={change.value} draft={draft} year={year} putting={putting} />
        )}
        {altered > 0 && <Button onClick={forget}>{t.forget}</Button>}
      </section>
    </>
  );
}
