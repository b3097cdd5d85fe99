// To which level the deviation is lifted, who is to answer there, what was answered, and the place to answer.
import { Button, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { mayFollowUp } from '../../../core/access.ts';
import type { Deviation } from '../../../core/deviation/deviation.ts';
import { answerLift, liftAgain } from '../../../core/deviation/lift/answerLift.ts';
import {
  answerersAt,
  type Level,
  type LiftAnswer,
  liftAnswers,
  nextLevel,
} from '../../../core/deviation/lift/levels.ts';
import { isLiftedTo, liftOf } from '../../../core/deviation/lift/lift.ts';
import { personNamed } from '../../../core/situation.ts';
import type { Fault } from '../../../schema/fault.ts';
import { Faults } from '../../../ui/form/Faults.tsx';
import { FieldShell } from '../../../ui/form/FieldShell.tsx';
import { listText } from '../../../ui/format.ts';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import * as deviationTexts from '../../../ui/words/deviationText.ts';
import { useAct, useDraft, useSituation } from '../../../ui/workspace.tsx';
import * as texts from '../text.ts';
import css from './page.module.css';

export function Lift({ deviation }: { readonly deviation: Deviation }) {
  const t = useText(texts).lift;
  const words = useText(deviationTexts);
  const { rows, person, today } = useSituation();
  const lift = liftOf(rows, deviation);
  if (lift === null) return null;
  const names = answerersAt(rows, deviation.unit, lift.level, today).map(({ name }) => name);
  return (
    <section className={css.lift}>
      <h2 className={type.section}>{t.title(words.escalation[lift.level])}</h2>
      {lift.answer !== null ? (
        <Answered deviation={deviation} />
      ) : (
        <p className={type.body}>{names.length === 0 ? t.nobody : t.waits(listText(names))}</p>
      )}
      {lift.answer === null && isLiftedTo(rows, person, deviation) && (
        <Answer deviation={deviation} level={lift.level} />
      )}
    </section>
  );
}

/** What was answered, and the way to lift it again when it came back. */
function Answered({ deviation }: { readonly deviation: Deviation }) {
  const t = useText(texts);
  const words = useText(deviationTexts);
  const { rows, person } = useSituation();
  const act = useAct();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const answer = liftOf(rows, deviation)?.answer ?? null;
  const kind = liftAnswers.find((one) => one === answer?.state);
  if (answer === null || kind === undefined) return null;
  const again = async () => setFaults(await act(liftAgain, { deviation: deviation.key }));
  return (
    <>
      <p>
        <span className={type.body}>{t.lift.steps[kind](words.escalation[answer.level ?? 'unit'])}</span>{' '}
        <span className={type.secondary}>{t.stepBy(personNamed(rows, answer.by).name, answer.at)}</span>
      </p>
      {answer.note !== null && <p className={`${type.body} ${css.text}`}>{answer.note}</p>}
      {kind === 'sentBack' && mayFollowUp(person, deviation.unit, rows) && (
        <div>
          <Button onClick={() => void again()}>{t.lift.again}</Button>
        </div>
      )}
      <div role="alert">
        <Faults faults={faults} />
      </div>
    </>
  );
}

function Answer({ deviation, level }: { readonly deviation: Deviation; readonly level: Level }) {
  const t = useText(texts).lift;
  const { rows } = useSituation();
  const act = useAct();
  const draft = useDraft(`deviations/${deviation.key}/lift`);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const { note = '' } = draft.values;
  const answer: LiftAnswer = liftAnswers.find((one) => one === draft.values.answer) ?? 'takenOver';
  const offered = liftAnswers.filter(
    (one) => one !== 'liftedFurther' || nextLevel(rows, deviation.unit, level) !== null,
  );
  const send = async () => {
    const found = await act(answerLift, { deviation: deviation.key, answer, note });
    setFaults(found);
    if (found.length > 0) return;
    for (const [name, text] of Object.entries(draft.values)) draft.drop(name, text);
  };
  const ofNote = faults.filter(({ at }) => at === 'note');
  const others = faults.filter((one) => !ofNote.includes(one));
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <FieldShell label={t.question}>
        <RadioGroup
          className={css.choices ?? ''}
          layout="horizontal"
          value={answer}
          onChange={(_, { value }) => draft.keep('answer', value)}
        >
          {offered.map((one) => (
            <Radio key={one} value={one} label={t.act[one]} />
          ))}
        </RadioGroup>
      </FieldShell>
      <FieldShell label={t.note} hint={t.noteHint} faults={ofNote}>
        <Textarea resize="vertical" value={note} onChange={(_, { value }) => draft.keep('note', value)} />
      </FieldShell>
      <div role="alert">
        <Faults faults={others} />
      </div>
      <div>
        <Button type="submit">{t.send}</Button>
      </div>
    </form>
  );
}
