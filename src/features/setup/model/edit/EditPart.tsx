// One part of the model opened: its words and days in fields, what applies now beside what has been altered, and the faults.
import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { Fault } from '../../../../schema/fault.ts';
import type { Editable } from '../../../../steering/editable.ts';
import { capital } from '../../../../ui/format.ts';
import { useText } from '../../../../ui/text.ts';
import type from '../../../../ui/type.module.css';
import { faultText, faultTexts } from '../../../../ui/words/faultText.ts';
import type { Draft } from '../../../../ui/workspace.tsx';
import css from '../../setup.module.css';
import { writeMonthDay } from './monthDay.ts';
import * as texts from './text.ts';

interface EditingProps {
  readonly draft: Draft;
  /** Each at the path of its field. */
  readonly faults: ReadonlyMap<string, Fault>;
  /** A field has been left. */
  readonly left: () => void;
}

interface PartProps extends EditingProps {
  readonly title: string;
  readonly editables: readonly Editable[];
}

const shownOf = ({ kind, value }: Editable): string =>
  kind === 'day' || kind === 'lastDay' ? writeMonthDay(value) : value;

/** What stands there is another text than the one that applies. */
export const isAltered = (draft: Draft, one: Editable): boolean =>
  draft.values[one.path] !== undefined && draft.values[one.path] !== shownOf(one);

export function EditPart({ title, editables, ...editing }: PartProps) {
  const t = useText(texts);
  const [open, setOpen] = useState(false);
  const changed = editables.filter((one) => isAltered(editing.draft, one)).length;
  const faulty = editables.filter(({ path }) => editing.faults.has(path)).length;
  const marks = [...(changed > 0 ? [t.changed(changed)] : []), ...(faulty > 0 ? [t.faulty(faulty)] : [])];
  const hasDays = editables.some(({ kind }) => kind === 'day');
  const groups = [...new Set(editables.map(({ group }) => group))];
  return (
    <details
      className={css.editPart}
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary className={type.body}>
        {capital(title)}
        {marks.length > 0 && <span className={type.secondary}> · {marks.join(' · ')}</span>}
      </summary>
      {open && hasDays && <p className={type.secondary}>{t.daysLead}</p>}
      {open &&
        groups.map((group) => (
          <Group
            key={group ?? ''}
            group={group}
            members={editables.filter((one) => one.group === group)}
            {...editing}
          />
        ))}
    </details>
  );
}

interface GroupProps extends EditingProps {
  readonly group: string | null;
  readonly members: readonly Editable[];
}

const plainNames = ['labelSv', 'titleSv', 'nameSv'];

function Group({ group, members, ...editing }: GroupProps) {
  const t = useText(texts);
  const isAlone = members.length === 1;
  const labelOf = ({ thing, property }: Editable): string => {
    const what = t.properties[property] ?? property;
    if (thing === null) return what;
    if (isAlone || (thing !== group && plainNames.includes(property))) return thing;
    return thing === group ? what : `${thing}, ${what.toLowerCase()}`;
  };
  const fields = (
    <div className={css.editFields}>
      {members.map((one) => (
        <EditField key={one.path} one={one} label={labelOf(one)} {...editing} />
      ))}
    </div>
  );
  if (isAlone || group === null) return fields;
  return (
    <fieldset className={css.editGroup}>
      <legend className={`${type.body} ${type.strong}`}>{capital(group)}</legend>
      {fields}
    </fieldset>
  );
}

interface FieldProps extends EditingProps {
  readonly one: Editable;
  readonly label: string;
}

function EditField({ one, label, draft, faults, left }: FieldProps) {
  const t = useText(texts);
  const sentences = useText(faultTexts);
  const saved = shownOf(one);
  const text = draft.values[one.path] ?? saved;
  const fault = faults.get(one.path);
  const hint = text === saved ? t.hints[one.kind] : t.before(saved);
  const wrong =
    fault?.code === 'MODEL_WRONG_SHAPE' ? t.wrong[one.kind] : fault && faultText(sentences, fault);
  return (
    <Field
      label={capital(label)}
      {...(hint === undefined ? {} : { hint })}
      {...(wrong === undefined ? {} : { validationMessage: wrong, validationState: 'error' as const })}
    >
      <Input
        value={text}
        input={{ autoComplete: 'off' }}
        onChange={(_, { value }) => draft.keep(one.path, value)}
        onBlur={left}
      />
    </Field>
  );
}
