// A button that lets somebody choose a file; the browser's own control, which cannot be dressed, stands behind it.
import { Button } from '@fluentui/react-components';
import { useId, useRef } from 'react';

interface Props {
  /** What the file is, for those who listen. */
  readonly label: string;
  readonly children: string;
  readonly accept: string;
  readonly taken: (file: File) => void;
}

export function FileButton({ label, children, accept, taken }: Props) {
  const chooser = useRef<HTMLInputElement>(null);
  const id = useId();
  return (
    <>
      <label className="hiddenText" htmlFor={id}>
        {label}
      </label>
      <input
        ref={chooser}
        id={id}
        className="hiddenText"
        tabIndex={-1}
        type="file"
        accept={accept}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) taken(file);
          // The same file, mended, may be chosen again.
          target.value = '';
        }}
      />
      <Button onClick={() => chooser.current?.click()}>{children}</Button>
    </>
  );
}
