// The fields that are chosen in: one of a few, several, yes or no, and a person.
import { Button, Radio, RadioGroup } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Fault } from '../../../schema/fault.ts';
import type { Value } from '../../../schema/field.ts';
import { roleAssignments } from '../../../schema/lists/roleAssignments.ts';
import { ChoiceInput } from '../../../ui/form/ChoiceInput.tsx';
import { FieldShell } from '../../../ui/form/FieldShell.tsx';
import { Tick } from '../../../ui/form/plain/Tick.tsx';
import { listText } from '../../../ui/format.ts';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { faultText, faultTexts } from '../../../ui/words/faultText.ts';
import { useSituation } from '../../../ui/workspace.tsx';
import * as texts from '../text.ts';
import type { FieldProps } from './editing.ts';
import { Frame } from './Frame.tsx';
import css from './fields.module.css';

interface Alternative {
  readonly value: string;
  readonly label: string;
}
interface Props extends FieldProps {
  readonly choices: readonly Alternative[];
}
interface TicksProps extends Props {
  /** What is most likely chosen: the first of it is shown at once, where there are too many to show. */
  readonly likely?: readonly string[];
}
/** More than so many are folded until one asks for them. */
const few = 8;

const labelIn = (choices: readonly Alternative[], value: Value | undefined): string =>
  choices.find((one) => one.value === value)?.label ?? (typeof value === 'string' ? value : '');

export function Choice({ choices, ...props }: Props) {
  const t = useText(texts);
  const { on, field } = props;
  const stored = on.row?.[field];
  const value = typeof stored === 'string' ? stored : null;
  return (
    <Frame {...props} read={labelIn(choices, value)} written={(one) => labelIn(choices, one)}>
      {(look) => (
        <ChoiceInput
          {...look}
          value={value}
          choices={choices}
          none={t.choose}
          commit={(chosen) => on.write(look.id, { [field]: chosen }, {})}
        />
      )}
    </Frame>
  );
}

/** Several of some, as a list of keys. What is chosen and no longer can be is kept in the list, so that it can be taken out. */
export function Ticks({ choices, likely = [], ...props }: TicksProps) {
  const t = useText(texts);
  const sentences = useText(faultTexts);
  const [unfolded, setUnfolded] = useState(false);
  const [refused, setRefused] = useState<readonly Fault[]>([]);
  const hintId = useId();
  const { on, field } = props;
  const stored = on.row?.[field];
  const chosen: readonly string[] = Array.isArray(stored) ? stored : [];
  const gone = chosen.filter((value) => choices.every((one) => one.value !== value));
  const all = [...choices, ...gone.map((value) => ({ value, label: value }))];
  // What was chosen when the list was first shown keeps its place also when it is taken out.
  const [first] = useState<readonly string[]>([...chosen, ...likely.slice(0, few)]);
  const near = all.filter(({ value }) => first.includes(value) || chosen.includes(value));
  const shown = unfolded || all.length <= few ? all : near.length > 0 ? near : all.slice(0, few);
  const written = (values: Value) =>
    Array.isArray(values) ? listText(values.map((value) => labelIn(all, value))) : '';
  return (
    <Frame {...props} read={written(chosen)} written={written}>
      {({ id, label, hint, required, faults: missing = [] }) => {
        const faults = refused.length > 0 ? refused : missing;
        const write = async (values: readonly string[]) =>
          setRefused(await on.write(id, { [field]: values }, {}));
        return (
          // Not in a Field: it would give every box the same name.
          <fieldset id={id} className={css.ticks} aria-describedby={hintId}>
            <legend>
              {label}
              {required === true && (
                <span className={css.star} aria-hidden="true">
                  {' *'}
                </span>
              )}
            </legend>
            <p id={hintId} className={faults.length > 0 ? css.fault : type.secondary}>
              {faults.length > 0 ? faults.map((one) => faultText(sentences, one)).join(' ') : hint}
            </p>
            {shown.map((one) => (
              <Tick
                key={one.value}
                label={one.label}
                checked={chosen.includes(one.value)}
                changed={(checked) => {
                  const others = chosen.filter((value) => value !== one.value);
                  void write(checked ? [...others, one.value] : others);
                }}
              />
            ))}
            {shown.length < all.length && (
              <div>
                <Button size="small" appearance="subtle" onClick={() => setUnfolded(true)}>
                  {t.showAll(all.length)}
                </Button>
              </div>
            )}
          </fieldset>
        );
      }}
    </Frame>
  );
}

interface YesNoProps extends FieldProps {
  /** How the two are stored: as a truth value unless something else is said. */
  readonly values?: readonly [yes: Value, no: Value];
}

export function YesNo({ values: [yes, no] = [true, false], ...props }: YesNoProps) {
  const t = useText(texts);
  const { on, field } = props;
  const stored = on.row?.[field] ?? null;
  const written = (value: Value) => (value === yes ? t.yes : value === no ? t.no : '');
  return (
    <Frame {...props} read={written(stored)} written={written}>
      {(look) => (
        <FieldShell {...look}>
          <RadioGroup
            id={look.id}
            layout="horizontal"
            value={stored === yes ? 'yes' : stored === no ? 'no' : ''}
            onChange={(_, { value }) => void on.write(look.id, { [field]: value === 'yes' ? yes : no }, {})}
          >
            <Radio value="yes" label={t.yes} />
            <Radio value="no" label={t.no} />
          </RadioGroup>
        </FieldShell>
      )}
    </Frame>
  );
}

/** Made once: a comparison that names its language makes one each time. */
const inSwedish = new Intl.Collator('sv');

/** One of those who have a role, by sign-in name. */
export function PersonField(props: FieldProps) {
  const { rows } = useSituation();
  const names = new Map(rows.all(roleAssignments).map(({ person, name }) => [person, name]));
  const choices = [...names]
    .map(([value, label]) => ({ value, label }))
    .toSorted((a, b) => inSwedish.compare(a.label, b.label));
  return <Choice {...props} choices={choices} />;
}
