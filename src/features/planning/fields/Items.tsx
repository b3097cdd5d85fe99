// A step's rows: a list to read, in which one row at a time is open for editing in its place, and a line to add by.
import { Button } from '@fluentui/react-components';
import { ErrorCircle16Filled } from '@fluentui/react-icons/headless/svg/error-circle';
import { type ReactNode, useState } from 'react';
import type { StepKey } from '../../../core/planning/steps.ts';
import { address } from '../../../ui/address.ts';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import plan from '../Planning.module.css';
import { usePlan } from '../planInUse.ts';
import * as texts from '../text.ts';
import css from './fields.module.css';

/**
 * @property notes small columns after the title: perspective, responsible
 * @property open what is written when the row is open
 * @property remove takes it out of the plan; left out where it may not be
 */
export interface Item {
  readonly key: string;
  readonly title: string;
  readonly under?: string;
  readonly notes?: readonly string[];
  readonly marked?: boolean;
  /** How many of its fields have something to mend. */
  readonly faults: number;
  readonly open: ReactNode;
  readonly remove?: () => Promise<unknown>;
}

interface Props<E> {
  readonly step: StepKey;
  readonly entries: readonly E[];
  readonly keyOf: (entry: E) => string;
  /** Only what is shown is made. */
  readonly item: (entry: E) => Item;
  /** What is said where there are none. */
  readonly none: string;
}

/** So many rows are shown, and the open one, until one asks for the rest: a large plan is to open at once. */
const most = 12;

export function Items<E>({ step, entries, keyOf, item: itemOf, none }: Props<E>) {
  const t = useText(texts);
  const { target } = usePlan();
  const [all, setAll] = useState(false);
  if (entries.length === 0) return <p className={`${type.body} ${css.none}`}>{none}</p>;
  const isOpened = (key: string) => target !== null && `${target}/`.startsWith(`${step}/${key}/`);
  const shown = all ? entries : entries.filter((entry, at) => at < most || isOpened(keyOf(entry)));
  const items = shown.map(itemOf);
  // A column that no row has anything in leaves its room to the titles.
  const used = new Set(
    items.flatMap(({ notes = [] }) => notes.flatMap((note, at) => (note === '' ? [] : [at]))),
  );
  const hasState = items.some(({ marked, faults }) => marked === true || faults > 0);
  return (
    <>
      <ul className={css.items}>
        {items.map((item) => {
          const isOpen = isOpened(item.key);
          return (
            <li key={item.key} id={`${step}/${item.key}`} className={isOpen ? css.opened : undefined}>
              <Row {...{ step, item, isOpen, used, hasState }} />
              {isOpen && <Opened step={step} item={item} />}
            </li>
          );
        })}
      </ul>
      {shown.length < entries.length && (
        <button type="button" className={plan.more} onClick={() => setAll(true)}>
          {t.showAll(entries.length)}
        </button>
      )}
    </>
  );
}

interface RowProps {
  readonly step: StepKey;
  readonly item: Item;
  readonly isOpen: boolean;
  /** Which of the notes have a column. */
  readonly used: ReadonlySet<number>;
  readonly hasState: boolean;
}

function Row({ step, item, isOpen, used, hasState }: RowProps) {
  const t = useText(texts);
  const { at } = usePlan();
  const { faults } = item;
  return (
    <a
      className={css.row}
      href={isOpen ? address.plan(at.plan, step) : address.plan(at.plan, `${step}/${item.key}`)}
      aria-expanded={isOpen}
    >
      <span className={`${css.names} ${type.strong}`}>
        {item.title}
        {item.under !== undefined && item.under !== '' && (
          <span className={type.secondary}>{item.under}</span>
        )}
      </span>
      {[...used].map((column) => (
        <span key={column} className={`${type.secondary} ${css.column}`}>
          {item.notes?.[column]}
        </span>
      ))}
      {hasState && (
        <span className={css.state}>
          {item.marked === true && <span className={css.check}>{t.copied.mark}</span>}
          {faults > 0 && (
            <span className={css.faults}>
              <ErrorCircle16Filled aria-hidden="true" />
              {t.faults(faults)}
            </span>
          )}
        </span>
      )}
    </a>
  );
}

function Opened({ step, item }: { step: StepKey; item: Item }) {
  const t = useText(texts);
  const { at } = usePlan();
  const { remove } = item;
  return (
    <div className={css.fields}>
      {item.open}
      <div className={css.actions}>
        <Button as="a" size="small" href={address.plan(at.plan, step)}>
          {t.close}
        </Button>
        {remove !== undefined && (
          <Button size="small" appearance="subtle" onClick={() => void remove()}>
            {t.remove}
          </Button>
        )}
      </div>
    </div>
  );
}
