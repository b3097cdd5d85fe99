// Where the table comes from: a file that is chosen or dropped, or cells pasted from Excel; and what it turned out to be.
import { Button, Textarea } from '@fluentui/react-components';
import { type DragEvent, useState } from 'react';
import type { Fault, Result } from '../../../schema/fault.ts';
import { Faults } from '../../../ui/form/Faults.tsx';
import { FieldShell } from '../../../ui/form/FieldShell.tsx';
import { FileButton } from '../../../ui/form/FileButton.tsx';
import { Message } from '../../../ui/page/Message.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import css from '../Organisation.module.css';
import * as texts from '../text.ts';
import type { BegunImport } from './begun.ts';
import { type ReadTable, readFile, readText } from './readFile.ts';

interface Props {
  readonly given: BegunImport['given'];
  readonly give: (table: NonNullable<BegunImport['given']>) => void;
}

/** What could not be read is said where it came from: beside the file, or at the field. */
interface Refused {
  readonly from: 'file' | 'pasted';
  readonly name: string;
  readonly faults: readonly Fault[];
}

export function ChooseTable({ given, give }: Props) {
  const t = useText(texts).import;
  const [pasted, setPasted] = useState('');
  const [refused, setRefused] = useState<Refused | null>(null);
  const [isOver, setIsOver] = useState(false);
  const take = (read: Result<ReadTable>, name: string, from: Refused['from']) => {
    setRefused(read.ok ? null : { from, name, faults: read.faults });
    if (!read.ok) return;
    setPasted('');
    give({ ...read.value, name });
  };
  const takeFile = async (file: File | undefined) => {
    if (file) take(await readFile(file), file.name, 'file');
  };
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    void takeFile(event.dataTransfer.files[0]);
  };
  return (
    <section>
      <h2 className={type.section}>{t.fromTitle}</h2>
      <fieldset
        aria-label={t.fromTitle}
        className={isOver ? `${css.drop} ${css.over}` : css.drop}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={dropped}
      >
        <FileButton label={t.fileLabel} accept=".csv,.txt,.tsv,.xlsx" taken={(file) => void takeFile(file)}>
          {t.choose}
        </FileButton>
        <span className={type.secondary}>{t.orDrop}</span>
      </fieldset>
      <div role="alert">
        {refused?.from === 'file' && <Faults title={t.notRead(refused.name)} faults={refused.faults} />}
      </div>
      <FieldShell
        label={t.pasteLabel}
        hint={t.pasteHint}
        faults={refused?.from === 'pasted' ? refused.faults : []}
      >
        <Textarea
          className={css.paste ?? ''}
          resize="vertical"
          textarea={{ rows: 3 }}
          value={pasted}
          onChange={(_, { value }) => setPasted(value)}
        />
      </FieldShell>
      <Button className={css.show ?? ''} onClick={() => take(readText(pasted), t.pastedName, 'pasted')}>
        {t.readPasted}
      </Button>
      {given !== null && <Told given={given} />}
    </section>
  );
}

function Told({ given }: { readonly given: NonNullable<BegunImport['given']> }) {
  const t = useText(texts).import;
  const { how, name, table } = given;
  const isOld = how !== 'excel' && how.encoding === 'windows-1252';
  return (
    <Message intent={isOld ? 'warning' : 'info'} title={t.given(name, table.lines.length)}>
      {how === 'excel' ? t.excel : t.howRead(how.encoding, how.separator)}
      {isOld && ` ${t.checkLetters}`}
    </Message>
  );
}
