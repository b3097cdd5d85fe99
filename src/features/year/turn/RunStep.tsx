// The year is turned: begun, gone on with after a break, or taken back, with the journal of each step.
import { Button } from '@fluentui/react-components';
import { personNamed } from '../../../core/situation.ts';
import { type StepStanding, type TurnStanding, turnTo } from '../../../core/year/turnJournal.ts';
import { periodsStep } from '../../../core/year/turnSteps.ts';
import type { Mapping } from '../../../core/year/turnUnits.ts';
import type { YearTurn } from '../../../core/year/yearTurn.ts';
import { Faults } from '../../../ui/form/Faults.tsx';
import { clockText, dayText, swedishDay } from '../../../ui/format.ts';
import { Message } from '../../../ui/page/Message.tsx';
import { Progress } from '../../../ui/picture/Progress.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useSituation, useSync } from '../../../ui/workspace.tsx';
import { MissingLists } from './SeeStep.tsx';
import css from './Turn.module.css';
import * as texts from './text.ts';
import { useTurning } from './turnInUse.ts';

interface Props {
  readonly turn: YearTurn;
  readonly missing: readonly string[];
  readonly mapping: Mapping;
}

const isOver = ({ state }: StepStanding): boolean =>
  state === 'done' || state === 'undone' || state === 'left';

export function RunStep({ turn, missing, mapping }: Props) {
  const t = useText(texts);
  const { toYear } = turn;
  const { rows } = useSituation();
  const standing = turnTo(rows, toYear);
  const turning = useTurning(toYear, standing);
  const { running, faults } = turning;
  const isBegun = standing !== null && standing.phase !== 'undone';
  const isHalfway = standing?.phase === 'ongoing' || standing?.phase === 'undoing';
  const inTheWay = turn.faults.filter(({ warning }) => !warning);
  return (
    <div className={css.parts}>
      <p className={type.body}>{t.runLead}</p>
      <MissingLists year={toYear} missing={missing} />
      {!isBegun && <Faults faults={inTheWay} title={t.inTheWay(inTheWay.length)} />}
      <Faults faults={faults} />
      {standing !== null && <Told standing={standing} running={running} />}
      <div className={css.buttons}>
        {!isBegun && missing.length === 0 && inTheWay.length === 0 && (
          <Button appearance="primary" onClick={() => void turning.begin(mapping)}>
            {t.run}
          </Button>
        )}
        {isHalfway && !running && (
          <Button appearance="primary" onClick={turning.goOn}>
            {t.goOn}
          </Button>
        )}
        {isBegun && standing.phase !== 'undoing' && !running && (
          <Button onClick={() => void turning.undo()}>{t.undo}</Button>
        )}
      </div>
      {standing !== null && <Journal standing={standing} />}
    </div>
  );
}

function Told({ standing, running }: { readonly standing: TurnStanding; readonly running: boolean }) {
  const t = useText(texts);
  const { phase: reach, refused } = useSync();
  const { phase, steps, turn } = standing;
  const done =
    phase === 'undoing'
      ? steps.filter(({ state }) => state === 'undone' || state === 'left')
      : steps.filter(isOver);
  const left = steps.filter(({ state, step }) => state === 'left' && step !== periodsStep);
  const isHalfway = phase === 'ongoing' || phase === 'undoing';
  return (
    <div role="status" className={css.told}>
      <h2 className={type.section}>{t.phase[phase](turn.year)}</h2>
      {isHalfway && (
        <>
          <Progress done={done.length} of={steps.length} label={t.progress} />
          <p className={type.body}>
            {t.running(done.length, steps.length)}{' '}
            {refused.length > 0
              ? t.refused
              : reach === 'away' || reach === 'signIn'
                ? t.waitsForNetwork
                : !running && t.interrupted}
          </p>
        </>
      )}
      {phase === 'undone' && (
        <Message intent="info">
          {t.undoneLead} {t.periodsLeft} {left.length > 0 && t.leftLead(left.map(({ label }) => label))}
        </Message>
      )}
    </div>
  );
}

function Journal({ standing }: { readonly standing: TurnStanding }) {
  const t = useText(texts);
  const { rows } = useSituation();
  const { year } = standing.turn;
  const moment = (at: string) => `${dayText(swedishDay(new Date(at)))} ${clockText(at)}`;
  return (
    <section aria-label={t.journal}>
      <h2 className={type.section}>{t.journal}</h2>
      <ol className={css.rows}>
        {standing.steps.map(({ step, label, state, count, by, at }) => (
          <li key={step}>
            <span>
              {step === periodsStep ? t.periods(year) : label}
              {': '}
              <span className={type.strong}>{t.state[state]}</span>
            </span>
            {by !== null && at !== null && (
              <span className={type.secondary}>
                {t.rows(count)} · {t.by(personNamed(rows, by).name, moment(at))}
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
