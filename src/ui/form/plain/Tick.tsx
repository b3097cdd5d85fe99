// A box to tick with its words, by the browser's own element: a page may have a hundred.
import css from './tick.module.css';

interface Props {
  readonly label: string;
  /** What it is called for those who listen, where the words beside it do not say what they are about. */
  readonly name?: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly changed: (checked: boolean) => void;
}

export function Tick({ label, name, checked, disabled = false, changed }: Props) {
  return (
    <label className={css.tick}>
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={({ target }) => changed(target.checked)}
        {...(name === undefined ? {} : { 'aria-label': name })}
      />
      {label}
    </label>
  );
}
