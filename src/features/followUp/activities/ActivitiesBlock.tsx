// Block E: the unit's planned work, what goes as planned confirmed in one click.
import { Button } from '@fluentui/react-components';
import { Checkmark16Regular } from '@fluentui/react-icons/headless/svg/checkmark';
import { confirmActivities } from '../../../core/followUp/blocks/workRules.ts';
import { wordsFor } from '../../../steering/words.ts';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useForm, useRecord } from '../formInUse.ts';
import { State } from '../rows/AnswerRow.tsx';
import css from '../rows/rows.module.css';
import * as texts from '../text.ts';
import { ActivityRow } from './ActivityRow.tsx';

export function ActivitiesBlock() {
  const t = useText(texts).activities;
  const { form, at, readOnly } = useForm();
  const record = useRecord();
  const isShown = ({ place, activity }: (typeof form.activities)[number]) =>
    place !== 'notNow' || activity.followedUp === at.period;
  const asked = form.activities.filter(isShown);
  const rest = form.activities.filter((entry) => !isShown(entry));
  const left = asked.filter(({ done }) => !done);
  const going = left.filter(({ place }) => place === 'unchanged');
  const confirmAll = () =>
    record('activities/confirmed', confirmActivities, {
      activities: going.map(({ activity }) => activity.key),
    });
  return (
    <div className={css.block}>
      <section>
        <div className={css.heading}>
          {readOnly && <p className={type.secondary}>{t.reading}</p>}
          <State
            words={!readOnly && left.length === 0 && asked.length > 1 ? t.confirmed(asked.length) : null}
          />
          {!readOnly && going.length > 1 && (
            <Button icon={<Checkmark16Regular />} onClick={() => void confirmAll()}>
              {t.confirmAll}
            </Button>
          )}
        </div>
        <ul className={css.rows}>
          {asked.map((entry) => (
            <ActivityRow key={entry.activity.key} entry={entry} />
          ))}
        </ul>
      </section>
      {rest.length > 0 && !readOnly && (
        <p className={type.secondary}>
          {t.notNow(
            rest.map(({ activity }) => activity.title),
            wordsFor(form.model, 'activity'),
          )}
        </p>
      )}
    </div>
  );
}
