// Puts a file in the body's folder and lists it among the attachments; a file that is refused is told of, and may be chosen again.
import { useState } from 'react';
import { recordRow } from '../../../../../core/proposal/rules/listRules.ts';
import type { Fault } from '../../../../../schema/fault.ts';
import { useCaseFiles } from '../../../../../ui/document/caseFiles.ts';
import { fileName } from '../../../../../ui/document/fileName.ts';
import { Faults } from '../../../../../ui/form/Faults.tsx';
import { FileButton } from '../../../../../ui/form/FileButton.tsx';
import { newName } from '../../../../../ui/form/newName.ts';
import { useText } from '../../../../../ui/text.ts';
import type from '../../../../../ui/type.module.css';
import { useSituation } from '../../../../../ui/workspace.tsx';
import { useRecord, useReport } from '../reportInUse.ts';
import * as texts from '../text.ts';

/** The name without its ending, and the ending. */
function nameParts(name: string): readonly [title: string, ending: string] {
  const at = name.lastIndexOf('.');
  return at > 0 ? [name.slice(0, at), name.slice(at + 1)] : [name, ''];
}

export function Upload() {
  const t = useText(texts);
  const files = useCaseFiles();
  const record = useRecord();
  const { today } = useSituation();
  const { draft } = useReport();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [told, setTold] = useState('');
  const put = async (file: File) => {
    const [title, ending] = nameParts(file.name);
    const name = ending === '' ? fileName(title, 'bin', t.unnamed) : fileName(title, ending, t.unnamed);
    setFaults([]);
    setTold(t.uploading);
    const there = await files.put(draft.body.key, name, file);
    if (!there.ok) {
      setTold('');
      return setFaults(there.faults);
    }
    const refused = await record('attachments', recordRow, {
      list: 'attachments',
      row: newName(),
      values: { title, day: today, basis: true, file: there.value },
    });
    setFaults(refused);
    setTold(refused.length === 0 ? t.uploaded(file.name) : '');
  };
  return (
    <>
      <FileButton label={t.uploadLabel} accept="" taken={(file) => void put(file)}>
        {t.upload}
      </FileButton>
      <Faults faults={faults} />
      <span className={type.secondary} role="status">
        {told}
      </span>
    </>
  );
}
