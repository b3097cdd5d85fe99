// The second step: one of the ready models, or a file with one's own.
import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import type { SteeringModel } from '../../../steering/model.ts';
import { presetIds } from '../../../steering/presets/preset.ts';
import { Faults } from '../../../ui/form/Faults.tsx';
import { FileButton } from '../../../ui/form/FileButton.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import css from '../setup.module.css';
import { type GuideDraft, presetNamed } from './draft.ts';
import { goToStep } from './steps.ts';
import * as texts from './text.ts';

function InShort({ model }: { readonly model: SteeringModel }) {
  const t = useText(texts);
  const names = (named: readonly { readonly label: string }[]) => named.map(({ label }) => label);
  return (
    <span className={type.secondary}>
      {t.levels(names(model.levels))} {t.goals(names(model.goalTypes))} {t.periods(names(model.periods))}
    </span>
  );
}

export function ModelStep({ draft }: { readonly draft: GuideDraft }) {
  const t = useText(texts);
  const [asked, setAsked] = useState(false);
  const { model } = draft;
  const chosen = draft.value('model');
  const missing = chosen === 'file' ? t.fileMissing : t.modelMissing;
  const takeFile = async (file: File) => {
    const text = await file.text();
    draft.keep('fileName', file.name);
    draft.keep('file', text);
  };
  const next = () => (model?.ok ? goToStep('organisation') : setAsked(true));
  return (
    <>
      <h2 className={type.section}>{t.modelTitle}</h2>
      <p className={type.body}>{t.modelLead}</p>
      <Field {...(asked && model === null ? { validationMessage: missing } : {})}>
        <RadioGroup
          aria-label={t.chooseModel}
          value={chosen}
          onChange={(_, { value }) => draft.keep('model', value)}
        >
          {presetIds.map((id) => {
            const { model: ready } = presetNamed(id);
            return (
              <Radio
                key={id}
                value={id}
                label={
                  <span className={css.choice}>
                    <span>{ready.name}</span>
                    <InShort model={ready} />
                  </span>
                }
              />
            );
          })}
          <Radio
            value="file"
            label={
              <span className={css.choice}>
                <span>{t.ownFile}</span>
                <span className={type.secondary}>{t.ownFileHint}</span>
              </span>
            }
          />
        </RadioGroup>
      </Field>
      {chosen === 'file' && (
        <FileButton
          label={t.chooseFile}
          accept=".json,application/json"
          taken={(file) => void takeFile(file)}
        >
          {t.choose}
        </FileButton>
      )}
      {chosen === 'file' && model?.ok && (
        <p className={type.body}>{t.fileChosen(draft.value('fileName'), model.value.model.name)}</p>
      )}
      {model !== null && !model.ok && <Faults faults={model.faults} />}
      <div className={css.row}>
        <Button appearance="primary" onClick={next}>
          {t.next}
        </Button>
        <Button onClick={() => goToStep('rattigheter')}>{t.back}</Button>
      </div>
    </>
  );
}
