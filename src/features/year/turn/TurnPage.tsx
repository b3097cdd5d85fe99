// The administrator turns the year: sees what happens, pairs units, goes through it all, and carries it out.
import { Button } from '@fluentui/react-components';
import { turnTo } from '../../../core/year/turnJournal.ts';
import { mayTurn, type YearTurn, yearTurn } from '../../../core/year/yearTurn.ts';
import { address, goTo } from '../../../ui/address.ts';
import { Faults } from '../../../ui/form/Faults.tsx';
import { Empty } from '../../../ui/page/Empty.tsx';
import { SheetPage, StepsPage } from '../../../ui/page/Page.tsx';
import { Steps } from '../../../ui/page/Steps.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useSituation, useSync } from '../../../ui/workspace.tsx';
import { useMapping } from './mapping.ts';
import { PairStep } from './PairStep.tsx';
import { ReviewStep } from './ReviewStep.tsx';
import { RunStep } from './RunStep.tsx';
import { SeeStep } from './SeeStep.tsx';
import * as texts from './text.ts';

interface Props {
  /** The year to turn to; the next when left out. */
  readonly year?: string | undefined;
  readonly step?: string | undefined;
}

const stepNames = ['se', 'para', 'granska', 'kor'] as const;
type StepName = (typeof stepNames)[number];

export default function TurnPage({ year, step }: Props) {
  const t = useText(texts);
  const situation = useSituation();
  const thisYear = Number(situation.today.slice(0, 4));
  // What is read of a site is this year and the next, so no other year can be turned to.
  const toYear = Number(year) === thisYear ? thisYear : thisYear + 1;
  const inUse = useMapping(situation.rows, toYear);
  const title = t.title(toYear);
  if (!mayTurn(situation.person)) {
    return (
      <SheetPage title={title}>
        <Empty title={t.notYoursTitle}>{t.notYours}</Empty>
      </SheetPage>
    );
  }
  const dry = yearTurn(situation, toYear, inUse.mapping);
  if (!dry.ok) {
    return (
      <SheetPage title={title}>
        <Faults faults={dry.faults} />
      </SheetPage>
    );
  }
  const asked = stepNames.find((name) => name === step);
  const begun = turnTo(situation.rows, toYear);
  // A turn that is under way is what the page is about.
  const chosen: StepName = asked ?? (begun && begun.phase !== 'undone' ? 'kor' : 'se');
  return <Turn turn={dry.value} chosen={chosen} thisYear={thisYear} inUse={inUse} />;
}

interface TurnProps {
  readonly turn: YearTurn;
  readonly chosen: StepName;
  readonly thisYear: number;
  readonly inUse: ReturnType<typeof useMapping>;
}

function Turn({ turn, chosen, thisYear, inUse }: TurnProps) {
  const t = useText(texts);
  const { rows } = useSituation();
  const missing = useMissingLists(turn.toYear);
  const { toYear } = turn;
  const unpaired = turn.units.filter(({ isPaired }) => !isPaired).length;
  const inTheWay = turn.faults.filter(({ warning }) => !warning).length + missing.length;
  const standing = turnTo(rows, toYear);
  const steps = stepNames.map((name) => ({
    href: address.yearTurn(toYear, name),
    title: t.stepNames[name],
    left: leftAt(name),
  }));
  function leftAt(name: StepName): string | null {
    if (name === 'se') return null;
    if (name === 'para') return unpaired === 0 ? null : t.left(unpaired);
    if (name === 'granska') return inTheWay === 0 ? null : t.left(inTheWay);
    if (standing?.phase === 'done') return null;
    return standing === null || standing.phase === 'undone' ? t.notBegun : t.phase[standing.phase](toYear);
  }
  const other = toYear === thisYear ? thisYear + 1 : thisYear;
  const next = stepNames[stepNames.indexOf(chosen) + 1];
  const parts = {
    se: <SeeStep turn={turn} missing={missing} />,
    para: <PairStep turn={turn} inUse={inUse} />,
    granska: <ReviewStep turn={turn} missing={missing} />,
    kor: <RunStep turn={turn} missing={missing} mapping={inUse.mapping} />,
  };
  return (
    <StepsPage
      title={t.stepNames[chosen]}
      over={t.title(toYear)}
      actions={
        <a className={type.link} href={address.yearTurn(other)}>
          {t.otherYear(other)}
        </a>
      }
      steps={<Steps steps={steps} chosen={address.yearTurn(toYear, chosen)} />}
      stepsLabel={t.steps}
      foot={
        next && (
          <Button appearance="primary" onClick={() => goTo(address.yearTurn(toYear, next))}>
            {t.next}
          </Button>
        )
      }
    >
      {parts[chosen]}
    </StepsPage>
  );
}

/** The titles of the year's lists that the site has not got. */
function useMissingLists(year: number): readonly string[] {
  const { faults } = useSync();
  return faults
    .filter(({ code, values }) => code === 'LIST_MISSING' && values.year === year)
    .map(({ values }) => String(values.list ?? ''));
}
