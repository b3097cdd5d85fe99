// The dry run in words: which units go on, which plans become drafts, and what ends or loses its owner.
import type { ElementFate } from '../../../core/year/turnElements.ts';
import type { UnitFate } from '../../../core/year/turnUnits.ts';
import type { YearTurn } from '../../../core/year/yearTurn.ts';
import { address } from '../../../ui/address.ts';
import { Message } from '../../../ui/page/Message.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { PlannedList } from './PlannedList.tsx';
import css from './Turn.module.css';
import * as texts from './text.ts';

interface Props {
  readonly turn: YearTurn;
  readonly missing: readonly string[];
}

export function SeeStep({ turn, missing }: Props) {
  const t = useText(texts);
  const { units, fates, withoutTarget, toYear, lists, steps } = turn;
  const told = units.filter(({ fate, lacks }) => fate !== 'goesOn' || lacks.length > 0);
  const count = (fate: UnitFate['fate']) => units.filter((one) => one.fate === fate).length;
  const of = (fate: ElementFate['fate']) => fates.filter((one) => one.fate === fate);
  const counts = {
    goesOn: of('goesOn').length,
    isCopied: of('isCopied').length,
    ends: of('ends').length,
    losesOwner: of('losesOwner').length,
  };
  return (
    <div className={css.parts}>
      <p className={type.body}>{t.seeLead}</p>
      <section>
        <h2 className={type.section}>{t.units}</h2>
        <p className={type.body}>
          {told.length === 0
            ? t.allGoOn
            : `${t.unitsCount(count('goesOn'), count('ends'), count('begins'))}.`}
        </p>
        <ul className={css.rows}>
          {told.map((one) => (
            <li key={one.unit.key}>
              <span className={type.strong}>{one.unit.name}</span>
              <span className={type.secondary}>{wordsOf(t, one)}</span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2 className={type.section}>{t.plans}</h2>
        <p className={type.body}>{t.plansCount(steps.filter(({ kind }) => kind !== null).length)}</p>
        <PlannedList turn={turn} />
      </section>
      <section>
        <h2 className={type.section}>{t.elements}</h2>
        <p className={type.body}>{t.fates(counts)}.</p>
        <Elements title={t.losing} elements={of('losesOwner')} isOpen />
        <Elements title={t.ending} elements={of('ends')} />
        <Elements
          title={t.withoutTarget(toYear)}
          elements={withoutTarget.map((one) => ({ ...one, kind: 'indicator' as const, owner: null }))}
        />
      </section>
      <section>
        <h2 className={type.section}>{t.lists(toYear)}</h2>
        <MissingLists year={toYear} missing={missing} />
        <p className={type.secondary}>
          {lists.join(', ')}. {missing.length === 0 && t.listsReady}
        </p>
      </section>
    </div>
  );
}

function wordsOf(t: typeof texts.sv, { fate, to, from, lacks, isPaired }: UnitFate): string {
  const names = (found: UnitFate['to']) => found.map(({ name }) => name);
  const ends = to.length > 0 ? t.endsTo(names(to)) : isPaired ? t.endsAlone : t.endsUnpaired;
  const begins = from.length > 0 ? t.beginsFrom(names(from)) : t.begins;
  const words = fate === 'ends' ? [ends] : fate === 'begins' ? [begins] : from.length > 0 ? [begins] : [];
  const lacking = lacks.map((one) => (one === 'manager' ? t.lacksManager : t.lacksParent));
  return [...words, ...lacking].join(' · ');
}

interface ElementsProps {
  readonly title: string;
  readonly elements: readonly (Omit<ElementFate, 'fate' | 'owner'> & { readonly owner: string | null })[];
  readonly isOpen?: boolean;
}

function Elements({ title, elements, isOpen = false }: ElementsProps) {
  const t = useText(texts);
  if (elements.length === 0) return null;
  return (
    <details className={css.more} open={isOpen}>
      <summary>
        {title} ({elements.length})
      </summary>
      <ul className={css.rows}>
        {elements.map(({ kind, key, title: name, owner }) => (
          <li key={`${kind}/${key}`}>
            <span>{name}</span>
            <span className={type.secondary}>
              {[t.elementKinds[kind], ...(owner === null ? [] : [t.owner(owner)])].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The year's lists are made where the site is set up; until then there is nowhere to write. */
export function MissingLists({
  year,
  missing,
}: {
  readonly year: number;
  readonly missing: readonly string[];
}) {
  const t = useText(texts);
  if (missing.length === 0) return null;
  return (
    <Message
      intent="warning"
      title={t.listsMissing(year)}
      actions={
        <a className={type.link} href={address.settings('webbplatsen')}>
          {t.toSite}
        </a>
      }
    >
      {t.listsMissingLead(missing)}
    </Message>
  );
}
