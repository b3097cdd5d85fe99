// Beslutsloggen: every row with what it is worth, what deviates first of all, and the whole of it as a file that proves itself.
import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Fault } from '../../../schema/fault.ts';
import type { RowOf } from '../../../schema/list.ts';
import type { bodies } from '../../../schema/lists/bodies.ts';
import { address } from '../../../ui/address.ts';
import { type JudgedFile, useDecisionLog } from '../../../ui/decisionLog.ts';
import { saveAsFile } from '../../../ui/document/saveAsFile.ts';
import { Faults } from '../../../ui/form/Faults.tsx';
import { SheetPage } from '../../../ui/page/Page.tsx';
import { PlainButton } from '../../../ui/page/PlainButton.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useReadLog } from '../readLog.ts';
import { LogRows } from './LogRows.tsx';
import css from './log.module.css';
import * as texts from './logText.ts';

type Body = RowOf<typeof bodies>;

export default function LogPage({ body }: { readonly body: Body }) {
  const t = useText(texts);
  const decisions = useDecisionLog();
  const { log, faults, readAgain } = useReadLog(body.key, 'whole');
  const [file, setFile] = useState<JudgedFile | null>(null);
  const [fileFaults, setFileFaults] = useState<readonly Fault[]>([]);

  const save = async () => {
    const text = await decisions.exported(body.key);
    setFileFaults(text.ok ? [] : text.faults);
    if (text.ok) saveAsFile(text.value, `beslutslogg-${body.key}.json`);
  };
  const check = async (chosen: File) => {
    const judged = await decisions.judgedFile(await chosen.text());
    setFileFaults(judged.ok ? [] : judged.faults);
    setFile(judged.ok ? judged.value : null);
  };
  const shown = file?.log ?? log;
  return (
    <SheetPage
      title={t.title}
      over={
        <a className={type.link} href={address.room(body.key)}>
          {file?.name ?? body.name}
        </a>
      }
      actions={
        <>
          <Button onClick={() => void save()}>{t.saveFile}</Button>
          <FileButton label={t.checkFile} chosen={(one) => void check(one)} />
        </>
      }
    >
      <Faults faults={[...fileFaults, ...(file === null ? faults : [])]} />
      {file !== null && (
        <div className={css.file}>
          <p className={type.body}>{t.file(file.name, file.at)}</p>
          {!file.keysKnown && <p className={`${type.body} ${css.bad}`}>{t.fileKeysUnknown}</p>}
          <PlainButton onClick={() => setFile(null)}>{t.leaveFile}</PlainButton>
        </div>
      )}
      {file === null && faults.length > 0 && <PlainButton onClick={readAgain}>{t.readAgain}</PlainButton>}
      {shown === null && faults.length === 0 && <p role="status">{t.reading}</p>}
      {shown !== null && <LogRows log={shown} again={file === null ? readAgain : null} />}
    </SheetPage>
  );
}

function FileButton({ label, chosen }: { readonly label: string; readonly chosen: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => input.current?.click()}>{label}</Button>
      <input
        ref={input}
        hidden
        type="file"
        accept=".json,application/json"
        aria-label={label}
        onChange={({ target }) => {
          const [one] = target.files ?? [];
          target.value = '';
          if (one) chosen(one);
        }}
      />
    </>
  );
}
