// The fields of a row in a list of people: a line of words or a few, and a choice among a few.
import { Field, Select } from '@fluentui/react-components';
import type { Fault } from '../../../../schema/fault.ts';
import { LineInput } from '../../../../ui/form/LineInput.tsx';
import { NoteInput } from '../../../../ui/form/NoteInput.tsx';
import css from '../meeting.module.css';
import { useItem } from './itemInUse.ts';

interface WordsProps {
  readonly label: string;
  readonly place: string;
  readonly value: string;
  readonly commit: (text: string) => Promise<readonly Fault[]>;
}

export function Words({ label, place, value, commit }: WordsProps) {
  const { draft } = useItem();
  return (
    <LineInput label={label} draft={draft} name={place} value={value} commit={(text) => commit(text ?? '')} />
  );
}

/** For what may be some sentences; the whole row is theirs. */
export function Sentences({ label, place, value, commit }: WordsProps) {
  const { draft } = useItem();
  return (
    <div className={css.whole}>
      <NoteInput
        label={label}
        rows={2}
        draft={draft}
        name={place}
        value={value}
        commit={(text) => commit(text ?? '')}
      />
    </div>
  );
}

interface PickProps<V extends string | number> {
  readonly label: string;
  readonly value: V;
  readonly values: readonly V[];
  readonly words: Readonly<Record<V, string>>;
  readonly choose: (value: V) => void;
}

export function Pick<V extends string | number>({ label, value, values, words, choose }: PickProps<V>) {
  return (
    <Field label={label}>
      <Select
        value={String(value)}
        onChange={(_, { value: chosen }) => {
          const found = values.find((one) => String(one) === chosen);
          if (found !== undefined) choose(found);
        }}
      >
        {values.map((one) => (
          <option key={one} value={String(one)}>
            {words[one]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
