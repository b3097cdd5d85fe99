// A file that is read as text; the browser's own control, which the keyboard and screen readers know.
import type from '../../ui/type.module.css';
import css from './setup.module.css';

interface Props {
  readonly label: string;
  readonly taken: (text: string, name: string) => void;
}

export function FileInput({ label, taken }: Props) {
  const read = async (file: File | undefined) => {
    if (file !== undefined) taken(await file.text(), file.name);
  };
  return (
    <label className={`${type.body} ${css.choice}`}>
      <span>{label}</span>
      <input
        type="file"
        className={css.file}
        accept=".json,application/json"
        onChange={({ target }) => {
          void read(target.files?.[0]);
          // The same file, mended, may be chosen again.
          target.value = '';
        }}
      />
    </label>
  );
}
