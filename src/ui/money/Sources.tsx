// Where the money of a financing statement comes from, a row a source: what kind, which board gives, and how much.
import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Source } from '../../core/planning/financing.ts';
import type { Fault } from '../../schema/fault.ts';
import { key } from '../../schema/field.ts';
import { bodies } from '../../schema/lists/bodies.ts';
import { sourceKinds } from '../../schema/lists/planning/financing.ts';
import { ChoiceInput } from '../form/ChoiceInput.tsx';
import { FigureInput } from '../form/FigureInput.tsx';
import { focusAt } from '../form/focus/focusAt.ts';
import { useText } from '../text.ts';
import type from '../type.module.css';
import { faultText, faultTexts } from '../words/faultText.ts';
import { useDraft, useSituation } from '../workspace.tsx';
import css from './money.module.css';
import * as texts from './text.ts';

interface Common {
  /** Where what is typed is kept until it is saved. */
  readonly draftPlace: string;
}

interface Props extends Common {
  readonly readOnly: boolean;
  readonly id: string;
  readonly sources: readonly Source[];
  readonly faults: readonly Fault[];
  readonly write: (sources: readonly Source[]) => Promise<readonly Fault[]>;
}

export function Sources({ id, sources, faults, write, draftPlace, readOnly }: Props) {
  const editable = readOnly ? [] : sources;
  const t = useText(texts);
  const sentences = useText(faultTexts);
  const added = useRef(0);
  const count = sources.length;
  // The hand goes on in the row that it asked for.
  useEffect(() => {
    if (added.current !== count) return;
    added.current = 0;
    focusAt([`${id}/${count}`]);
  }, [id, count]);
  const add = () => {
    added.current = count + 1;
    void write([...sources, { kind: 'ownFrame', body: null, amountTkr: 0 }]);
  };
  return (
    <fieldset id={id} className={css.ticks} tabIndex={-1}>
      <legend className={`${type.body} ${type.strong}`}>{t.sources}</legend>
      {faults.length > 0 && (
        <p className={css.fault}>{faults.map((one) => faultText(sentences, one)).join(' ')}</p>
      )}
      {readOnly && <ReadSources sources={sources} />}
      {editable.map((source, index) => (
        <SourceRow
          // biome-ignore lint/suspicious/noArrayIndexKey: the sources are kept in order and have no other name
          key={index}
          draftPlace={draftPlace}
          source={source}
          id={`${id}/${index + 1}`}
          number={index + 1}
          write={(changed) => write(sources.flatMap((one, at) => (at === index ? (changed ?? []) : one)))}
        />
      ))}
      {!readOnly && (
        <div>
          <Button size="small" onClick={add}>
            {t.addSource}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

/** Words, not fields that cannot be used. */
function ReadSources({ sources }: Pick<Props, 'sources'>) {
  const t = useText(texts);
  const { rows } = useSituation();
  const nameOf = ({ kind, body }: Source) =>
    [t.sourceKinds[kind], (body && rows.get(bodies, body)?.name) ?? '']
      .filter((one) => one !== '')
      .join(', ');
  return (
    <ul className={css.list}>
      {sources.map((source, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the sources are kept in order and have no other name
        <li key={index}>{t.phaseOut(nameOf(source), source.amountTkr)}</li>
      ))}
    </ul>
  );
}

interface RowProps extends Common {
  readonly id: string;
  readonly source: Source;
  readonly number: number;
  /** Null takes the source away. */
  readonly write: (source: Source | null) => Promise<readonly Fault[]>;
}

function SourceRow({ id, source, number, write, draftPlace }: RowProps) {
  const t = useText(texts);
  const { rows } = useSituation();
  const draft = useDraft(`${draftPlace}/source-${number}`);
  return (
    <fieldset id={id} aria-label={t.source(number)} className={`${css.ticks} ${css.source}`}>
      <ChoiceInput
        label={t.kind}
        value={source.kind}
        none={t.choose}
        choices={sourceKinds.map((value) => ({ value, label: t.sourceKinds[value] }))}
        commit={(kind) => write({ ...source, kind: kind ?? 'ownFrame' })}
      />
      {source.kind === 'transferFromOtherBoard' ? (
        <ChoiceInput
          label={t.body}
          value={source.body}
          none={t.choose}
          choices={rows
            .all(bodies)
            .filter(({ kind }) => kind !== 'council')
            .map(({ key: value, name }) => ({ value, label: name }))}
          commit={(body) => write({ ...source, body: body === null ? null : key<'bodies'>(body) })}
        />
      ) : (
        <span />
      )}
      <FigureInput
        label={t.amount}
        suffix="tkr"
        draft={draft}
        name="amountTkr"
        value={source.amountTkr}
        commit={(amount) => write({ ...source, amountTkr: amount ?? 0 })}
      />
      <Button size="small" appearance="subtle" onClick={() => void write(null)}>
        {t.removeSource}
      </Button>
    </fieldset>
  );
}
