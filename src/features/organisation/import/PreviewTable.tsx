// What the table would do, line by line: counts to filter on, each fault in words beside its line; only the lines in view are in the page.
import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { type ImportKind, importLists } from '../../../core/organisation/columns.ts';
import type { LineState, Preview, PreviewLine } from '../../../core/organisation/preview.ts';
import type { Fault } from '../../../schema/fault.ts';
import type { List } from '../../../schema/list.ts';
import pressed from '../../../ui/form/pressed.module.css';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { faultText, faultTexts } from '../../../ui/words/faultText.ts';
import { Listing } from '../fields/Listing.tsx';
import css from '../Organisation.module.css';
import * as texts from '../text.ts';

interface Props {
  readonly kind: ImportKind;
  readonly preview: Preview;
  readonly onlyGood: boolean;
  readonly setOnlyGood: (only: boolean) => void;
}

const states: readonly LineState[] = ['faulty', 'new', 'changed', 'unchanged'];

export function PreviewTable({ kind, preview, onlyGood, setOnlyGood }: Props) {
  const t = useText(texts).import;
  const { lines, absent } = preview;
  const countOf = (state: LineState) => lines.filter((line) => line.state === state).length;
  const faulty = countOf('faulty');
  const [chosen, setChosen] = useState<LineState | null>(faulty > 0 ? 'faulty' : null);
  const isThere = chosen !== null && countOf(chosen) > 0;
  const shown = isThere ? lines.filter(({ state }) => state === chosen) : lines;
  return (
    <>
      <fieldset className={`${css.filters} ${pressed.buttons}`} aria-label={t.filter}>
        <button type="button" aria-pressed={!isThere} onClick={() => setChosen(null)}>
          {t.all(lines.length)}
        </button>
        {states
          .filter((state) => countOf(state) > 0)
          .map((state) => (
            <button
              key={state}
              type="button"
              aria-pressed={isThere && chosen === state}
              onClick={() => setChosen(state)}
            >
              {t.states[state](countOf(state))}
            </button>
          ))}
      </fieldset>
      <Listing label={t.lines} rows={shown} keyOf={({ number }) => String(number)}>
        {(line) => <Line kind={kind} line={line} />}
      </Listing>
      {faulty > 0 && (
        <Checkbox
          label={t.onlyGood(faulty)}
          checked={onlyGood}
          onChange={(_, { checked }) => setOnlyGood(checked === true)}
        />
      )}
      {absent.length > 0 && (
        <details className={css.absent}>
          <summary>{t.absent(absent.length)}</summary>
          <p className={type.secondary}>{t.absentLead}</p>
          <ul>
            {absent.slice(0, mostNamed).map((row) => (
              <li key={row.key}>{t.nameAndCode(String(row.name), row.key)}</li>
            ))}
          </ul>
          {absent.length > mostNamed && <p className={type.secondary}>{t.more(absent.length - mostNamed)}</p>}
        </details>
      )}
    </>
  );
}

const mostNamed = 50;

/** What a row is called; one that has no name of its own by its key alone. */
const nameOf = ({ name, title }: PreviewLine['values']) => String(name ?? title ?? '');

function Line({ kind, line }: { readonly kind: ImportKind; readonly line: PreviewLine }) {
  const t = useText(texts).import;
  const sentences = useText(faultTexts);
  const { fields }: List = importLists[kind];
  const labelOf = ({ at }: Fault) => fields[at]?.label ?? null;
  const { values, changes, faults, state, number } = line;
  return (
    <div className={css.line}>
      <span className={`${type.secondary} ${css.number}`}>{t.lineNumber(number)}</span>
      <span>
        <span className={type.strong}>{t.nameAndCode(nameOf(values), line.key)}</span>
        {faults.map((one) => (
          <span key={`${one.at}.${one.code}`} className={css.fault}>
            {t.faultAt(labelOf(one), faultText(sentences, one))}
          </span>
        ))}
        {changes.map(({ field, label, before, after }) => (
          <span key={field} className={css.change}>
            {t.change(label, shownValue(before, t), shownValue(after, t))}
          </span>
        ))}
      </span>
      <span className={type.secondary}>{t.state[state]}</span>
    </div>
  );
}

const shownValue = (
  value: unknown,
  t: { readonly empty: string; readonly yes: string; readonly no: string },
) =>
  value === null || value === undefined || value === ''
    ? t.empty
    : typeof value === 'boolean'
      ? value
        ? t.yes
        : t.no
      : String(value);
