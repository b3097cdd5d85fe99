// Styrmodellen: its versions, each to be read in the organisation's words and kept as a file, and the way to a new one.
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { RowOf } from '../../../schema/list.ts';
import { steeringModels } from '../../../schema/lists/steeringModels.ts';
import { exportModel } from '../../../steering/exchange.ts';
import { modelInForce } from '../../../steering/inForce.ts';
import { readModel } from '../../../steering/readModel.ts';
import { saveAsFile } from '../../../ui/document/saveAsFile.ts';
import { Faults } from '../../../ui/form/Faults.tsx';
import { SheetPage } from '../../../ui/page/Page.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useSituation } from '../../../ui/workspace.tsx';
import { Parts } from '../Parts.tsx';
import css from '../setup.module.css';
import * as siteTexts from '../site/text.ts';
import { NewVersion } from './NewVersion.tsx';
import { Reading } from './Reading.tsx';
import * as texts from './text.ts';

type Version = RowOf<typeof steeringModels>;

const latestFirst = (a: Version, b: Version): number =>
  b.validFromYear - a.validFromYear || b.version - a.version;

export function ModelPage() {
  const t = useText(texts);
  const site = useText(siteTexts);
  const { rows, today } = useSituation();
  const [chosenKey, choose] = useState<string | null>(null);
  const versions = rows.all(steeringModels).toSorted(latestFirst);
  const now = modelInForce(rows, Number(today.slice(0, 4)));
  const isInForce = ({ id, version }: Version) =>
    now.ok && now.value.id === id && now.value.version === version;
  const chosen = versions.find(({ key }) => key === chosenKey) ?? versions.find(isInForce) ?? versions[0];
  const modelNamed = (id: string) => versions.find((one) => one.id === id)?.model;
  const save = ({ id, version, model }: Version) => {
    const file = exportModel(model, modelNamed);
    if (file.ok) saveAsFile(file.value, t.fileName(id, version));
  };
  const read = chosen === undefined ? null : readModel(chosen.model, modelNamed);
  return (
    <SheetPage title={site.model} over={site.settings}>
      <Parts chosen="styrmodellen" />
      <div className={css.part}>
        <h2 className={type.section}>{t.versions}</h2>
        <ul className={css.versions}>
          {versions.map((one) => (
            <li key={one.key}>
              <span className={type.body}>
                <span className={type.strong}>{t.version(one.name, one.version)}</span>,{' '}
                {t.from(one.validFromYear)}
                {isInForce(one) && ` (${t.inForce})`}
              </span>
              <span className={css.row}>
                <Button size="small" disabled={one === chosen} onClick={() => choose(one.key)}>
                  {one === chosen ? t.reading : t.read}
                </Button>
                <Button size="small" onClick={() => save(one)}>
                  {t.save}
                </Button>
              </span>
            </li>
          ))}
        </ul>
        <h2 className={type.section}>{t.newVersion}</h2>
        <NewVersion />
        {chosen !== undefined && read !== null && (
          <>
            <h2 className={type.panelTitle}>{t.version(chosen.name, chosen.version)}</h2>
            {read.ok ? <Reading model={read.value} /> : <Faults faults={read.faults} title={t.broken} />}
          </>
        )}
      </div>
    </SheetPage>
  );
}
