// What can be done in a row of figures: the browser's own button in Fluent's clothes, since a form of thirty rows has sixty of them.
import css from './figures.module.css';

interface Props {
  /** Where a link from a list of faults leads. */
  readonly id?: string;
  /** The button's whole name, where the words on it do not say which row they are about. */
  readonly name?: string;
  /** Words alone, as what one seldom needs. */
  readonly quiet?: boolean;
  readonly onClick: () => void;
  readonly children: string;
}

export function RowAct({ id, name, quiet = false, onClick, children }: Props) {
  return (
    <button
      type="button"
      id={id}
      aria-label={name}
      className={quiet ? `${css.act} ${css.quiet}` : css.act}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
