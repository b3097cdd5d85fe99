// The head of the report: whose it is and of which day; of a decision on delegation also by which rule, and where it is told of.

import { personNamed } from '../../../../../core/situation.ts';
import { meetings } from '../../../../../schema/lists/room/meetings.ts';
import { useText } from '../../../../../ui/text.ts';
import type from '../../../../../ui/type.module.css';
import { useSituation } from '../../../../../ui/workspace.tsx';
import { OwnChoice, OwnLine } from '../fields.tsx';
import css from '../report.module.css';
import { useReport } from '../reportInUse.ts';
import * as texts from '../text.ts';

export function Head() {
  const t = useText(texts);
  const { draft } = useReport();
  const { rows } = useSituation();
  const { report } = draft;
  const isDelegated = report.kind === 'delegatedDecision';
  return (
    <div className={css.parts}>
      <div className={css.fields}>
        <OwnLine field="office" />
        <OwnLine field="day" />
        <div className={css.field}>
          <p className={type.secondary}>{t.officer}</p>
          <p className={type.body}>
            {report.officer === null ? t.empty : personNamed(rows, report.officer).name}
          </p>
        </div>
        {isDelegated ? <Delegation /> : <OwnLine field="officerTitle" />}
      </div>
    </div>
  );
}

function Delegation() {
  const t = useText(texts);
  const { draft } = useReport();
  const { rows } = useSituation();
  const { report, model } = draft;
  const { rules } = model.delegation;
  const rule = rules.find(({ code }) => code === report.delegationRule);
  const coming = rows
    .all(meetings)
    .filter(({ key, state }) => state === 'planned' || state === 'open' || key === report.reportAt)
    .toSorted((one, other) => one.day.localeCompare(other.day));
  return (
    <>
      <OwnChoice
        field="delegationRule"
        choices={rules.map(({ code, title }) => ({ value: code, label: t.rule(code, title) }))}
      />
      <OwnLine field="delegateRole" {...(rule ? { hint: t.delegateHint(rule.delegate) } : {})} />
      <OwnChoice
        field="reportAt"
        none={t.nextMeeting}
        choices={coming.map(({ key, day }) => ({ value: key, label: t.meeting(day) }))}
        {...(coming.length === 0 ? { hint: t.noMeetings } : {})}
      />
    </>
  );
}
