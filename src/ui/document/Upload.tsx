// Lets somebody choose a file, puts it in SharePoint and lists it; a file that is refused is told of, and may be chosen again.
import { useState } from 'react';
import type { Fault, Result } from '../../schema/fault.ts';
import { Faults } from '../form/Faults.tsx';
import { FileButton } from '../form/FileButton.tsx';
import type from '../type.module.css';
import { fileName } from './fileName.ts';

interface Props {
  /** `unnamed` is what a file is called of whose name nothing can stand. */
  readonly words: {
    readonly upload: string;
    readonly uploadLabel: string;
    readonly uploading: string;
    readonly uploaded: (name: string) => string;
    readonly unnamed: string;
  };
  readonly put: (name: string, content: Blob) => Promise<Result<string>>;
  /** @param title the name without its ending; `file` the address that SharePoint gave it */
  readonly list: (title: string, file: string) => Promise<readonly Fault[]>;
}

/** The name without its ending, and the ending. */
function nameParts(name: string): readonly [title: string, ending: string] {
  const at = name.lastIndexOf('.');
  return at > 0 ? [name.slice(0, at), name.slice(at + 1)] : [name, ''];
}

export function Upload({ words, put, list }: Props) {
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [told, setTold] = useState('');
  const take = async (file: File) => {
    const [title, ending] = nameParts(file.name);
    setFaults([]);
    setTold(words.uploading);
    const there = await put(fileName(title, ending === '' ? 'bin' : ending, words.unnamed), file);
    if (!there.ok) {
      setTold('');
      return setFaults(there.faults);
    }
    const refused = await list(title, there.value);
    setFaults(refused);
    setTold(refused.length === 0 ? words.uploaded(file.name) : '');
  };
  return (
    <>
      <FileButton label={words.uploadLabel} accept="" taken={(file) => void take(file)}>
        {words.upload}
      </FileButton>
      <div role="alert">
        <Faults faults={faults} />
      </div>
      <span className={type.secondary} role="status">
        {told}
      </span>
    </>
  );
}
