// What differs in a plan from the version decided last: how much first, and each thing with its old and new words for whoever opens it.
import { useMemo, useState } from 'react';
import type { Difference, FieldChange, Subject } from '../../core/planning/differences/compared.ts';
import { type PlanDifferences, planDifferences } from '../../core/planning/differences/planDifferences.ts';
import type { Key } from '../../schema/field.ts';
import { Faults } from '../form/Faults.tsx';
import { compare, type Part } from '../form/twoTexts/differingWords.ts';
import { swedishDay } from '../format.ts';
import { useText } from '../text.ts';
import type from '../type.module.css';
import { useSituation } from '../workspace.tsx';
import css from './planChanges.module.css';
import * as texts from './text.ts';

interface Props {
  readonly plan: Key<'plans'>;
  /** The level under which it stands on the page. */
  readonly heading: 'h2' | 'h3';
  /** Says so where nothing was decided before; else nothing is shown then. */
  readonly tellsFirst?: boolean;
}

export function PlanChanges({ plan, heading: Heading, tellsFirst = false }: Props) {
  const t = useText(texts);
  const { rows } = useSituation();
  const found = useMemo(() => planDifferences({ rows }, plan, texts.words), [rows, plan]);
  if (!found.ok) return tellsFirst ? <Faults faults={found.faults} /> : null;
  const { before } = found.value;
  if (before === null)
    return tellsFirst ? <p className={type.secondary}>{t.first(found.value.plan.title)}</p> : null;
  const decided = before.approvedAt === null ? null : swedishDay(new Date(before.approvedAt));
  const version = t.version(before.version, decided);
  return (
    <section className={css.changes}>
      <Heading className={`${type.body} ${type.strong}`}>{t.title(before.title)}</Heading>
      {version !== '' && <p className={type.secondary}>{version}</p>}
      <Told of={found.value} />
    </section>
  );
}

/** Between two versions that somebody else has found: the counts, and all of it for whoever opens it. */
export function Told({ of }: { readonly of: PlanDifferences }) {
  const t = useText(texts);
  const [isOpen, setOpen] = useState(false);
  const { differences } = of;
  return (
    <>
      <p className={type.body}>{countsOf(of, t)}</p>
      {differences.length > 0 && (
        <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>{t.show}</summary>
          {isOpen && <Subjects differences={differences} />}
        </details>
      )}
    </>
  );
}

function countsOf({ differences }: PlanDifferences, t: typeof texts.sv): string {
  if (differences.length === 0) return t.same;
  const count = (change: Difference['change']) => differences.filter((one) => one.change === change).length;
  return t.counts(count('new'), count('altered'), count('removed'));
}

function Subjects({ differences }: { readonly differences: readonly Difference[] }) {
  const t = useText(texts);
  return Object.keys(t.subjects).map((name) => {
    const subject = name as Subject;
    const own = differences.filter((one) => one.subject === subject);
    if (own.length === 0) return null;
    return (
      <div key={subject} className={css.subject}>
        <p className={`${type.body} ${type.strong}`}>{t.subjects[subject]}</p>
        <ul aria-label={t.subjects[subject]}>
          {own.map((one) => (
            <li key={`${one.change} ${one.key}`}>
              <div className={css.line}>
                <p className={`${type.body} ${type.strong}`}>{t.change[one.change]}</p>
                <p className={type.body}>{one.title}</p>
              </div>
              <Fields of={one} />
            </li>
          ))}
        </ul>
      </div>
    );
  });
}

function Fields({ of: { fields, title, change } }: { readonly of: Difference }) {
  // What is new has its name over it already.
  const told = change === 'new' ? fields.filter(({ to }) => to !== title) : fields;
  if (told.length === 0) return null;
  return (
    <dl className={css.fields}>
      {told.map((field) => (
        <div key={field.label}>
          <dt>{field.label}</dt>
          <dd>{change === 'new' ? field.to : <BeforeAndNow field={field} />}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Where words stood and stand, those that differ are marked by line and not by colour alone. */
function BeforeAndNow({ field: { from, to, prose } }: { readonly field: FieldChange }) {
  const t = useText(texts);
  const { mine, theirs } = prose && from !== '' && to !== '' ? compare(from, to) : plain(from, to);
  return (
    <>
      <span>
        {t.before}: {from === '' ? t.nothing : mine.map((part, at) => marked(part, at, 'del'))}
      </span>
      <span>
        {t.now}: {to === '' ? t.nothing : theirs.map((part, at) => marked(part, at, 'ins'))}
      </span>
    </>
  );
}

const plain = (from: string, to: string) => ({
  mine: [{ text: from, differs: false }],
  theirs: [{ text: to, differs: false }],
});

function marked({ text, differs }: Part, at: number, Mark: 'del' | 'ins') {
  // Its place is all that tells one stretch of a text from another.
  return differs ? <Mark key={`${at} ${text}`}>{text}</Mark> : text;
}
