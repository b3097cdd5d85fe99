// Where the money of a financing statement comes from, a row a source: what kind, which board gives, and how much.
import { Button } from '@fluentui/react-components';
import type { StatementEntry } from '../../../../core/planning/entry.ts';
import type { Source } from '../../../../core/planning/financing.ts';
import type { Fault } from '../../../../schema/fault.ts';
import { key } from '../../../../schema/field.ts';
import { bodies } from '../../../../schema/lists/bodies.ts';
import { sourceKinds } from '../../../../schema/lists/planning/financing.ts';
import { ChoiceInput } from '../../../../ui/form/ChoiceInput.tsx';
import { FigureInput } from '../../../../ui/form/FigureInput.tsx';
import { useText } from '../../../../ui/text.ts';
import type from '../../../../ui/type.module.css';
import { faultText, faultTexts } from '../../../../ui/words/faultText.ts';
import { useDraft, useSituation } from '../../../../ui/workspace.tsx';
import css from '../../fields/fields.module.css';
import { draftPlace, useFaultsAt, usePlan } from '../../planInUse.ts';
import * as wizard from '../../text.ts';
import own from '../steps.module.css';
import * as texts from '../text.ts';

type Write = (sources: readonly Source[]) => Promise<readonly Fault[]>;

interface Props {
  readonly entry: StatementEntry;
  readonly write: Write;
}

export function Sources({ entry, write }: Props) {
  const t = useText(texts).resources;
  const sentences = useText(faultTexts);
  const { readOnly } = usePlan();
  const { sources, statement } = entry;
  const place = `resources/${statement.key}/sources`;
  const faults = useFaultsAt(place);
  return (
    <fieldset id={place} className={css.ticks}>
      <legend className={`${type.body} ${type.strong}`}>{t.sources}</legend>
      {faults.length > 0 && (
        <p className={css.fault}>{faults.map((one) => faultText(sentences, one)).join(' ')}</p>
      )}
      {sources.map((source, index) => (
        <SourceRow
          // biome-ignore lint/suspicious/noArrayIndexKey: the sources are kept in order and have no other name
          key={index}
          entry={entry}
          source={source}
          number={index + 1}
          write={(changed) => write(sources.flatMap((one, at) => (at === index ? (changed ?? []) : one)))}
        />
      ))}
      {!readOnly && (
        <div>
          <Button
            size="small"
            onClick={() => void write([...sources, { kind: 'ownFrame', body: null, amountTkr: 0 }])}
          >
            {t.addSource}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

interface RowProps {
  readonly entry: StatementEntry;
  readonly source: Source;
  readonly number: number;
  /** Null takes the source away. */
  readonly write: (source: Source | null) => Promise<readonly Fault[]>;
}

function SourceRow({ entry, source, number, write }: RowProps) {
  const t = useText(texts).resources;
  const { choose } = useText(wizard);
  const { at, readOnly } = usePlan();
  const { rows } = useSituation();
  const draft = useDraft(draftPlace(at, `resources/${entry.statement.key}/source-${number}`));
  return (
    <fieldset aria-label={t.source(number)} className={`${css.ticks} ${own.source}`}>
      <ChoiceInput
        label={t.kind}
        disabled={readOnly}
        value={source.kind}
        none={choose}
        choices={sourceKinds.map((value) => ({ value, label: t.sourceKinds[value] }))}
        commit={(kind) => write({ ...source, kind: kind ?? 'ownFrame' })}
      />
      {source.kind === 'transferFromOtherBoard' ? (
        <ChoiceInput
          label={t.body}
          disabled={readOnly}
          value={source.body}
          none={choose}
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
        disabled={readOnly}
        draft={draft}
        name="amountTkr"
        value={source.amountTkr}
        commit={(amount) => write({ ...source, amountTkr: amount ?? 0 })}
      />
      {!readOnly && (
        <Button size="small" appearance="subtle" onClick={() => void write(null)}>
          {t.removeSource}
        </Button>
      )}
    </fieldset>
  );
}
