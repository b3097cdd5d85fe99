// The files of a deviation: each a link into SharePoint, put in and taken out by those who write for the unit.
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { attach, attachmentsOf, detach } from '../../../core/deviation/about/attachments.ts';
import type { Deviation } from '../../../core/deviation/deviation.ts';
import type { Fault } from '../../../schema/fault.ts';
import { useAttached } from '../../../ui/document/attached.ts';
import { Upload } from '../../../ui/document/Upload.tsx';
import { Faults } from '../../../ui/form/Faults.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useAct } from '../../../ui/workspace.tsx';
import css from './page.module.css';
import * as texts from './text.ts';

interface Props {
  readonly deviation: Deviation;
  readonly writes: boolean;
}

export function Attachments({ deviation, writes }: Props) {
  const t = useText(texts).attachments;
  const files = useAttached();
  const act = useAct();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const found = attachmentsOf(deviation);
  if (found.length === 0 && !writes) return null;
  const remove = async (file: string) => setFaults(await act(detach, { deviation: deviation.key, file }));
  return (
    <section id="deviation/attachments" className={css.part}>
      <h2 className={type.section}>{t.title}</h2>
      {found.length > 0 && (
        <ul className={css.files}>
          {found.map(({ file, name }) => (
            <li key={file}>
              {files === null ? (
                <span className={type.body}>{name}</span>
              ) : (
                <a className={type.link} href={files.hrefOf(file)} target="_blank" rel="noreferrer">
                  {name}
                </a>
              )}
              {writes && (
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={t.removeOf(name)}
                  onClick={() => void remove(file)}
                >
                  {t.remove}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <div role="alert">
        <Faults faults={faults} />
      </div>
      {writes && <p className={type.secondary}>{t.lead}</p>}
      {writes && files !== null && (
        <div className={css.buttons}>
          <Upload
            words={t}
            put={(name, content) => files.put(deviation.unit, name, content)}
            list={(_, file) => act(attach, { deviation: deviation.key, file })}
          />
        </div>
      )}
      {writes && files === null && <p className={type.secondary}>{t.away}</p>}
    </section>
  );
}
