// The way past a long list to the form that stands under it.
import css from '../Organisation.module.css';

export function ToForm({ place, label }: { readonly place: string; readonly label: string }) {
  return (
    <button
      type="button"
      className={css.toForm}
      onClick={() => document.getElementById(place)?.querySelector('input')?.focus()}
    >
      {label}
    </button>
  );
}
