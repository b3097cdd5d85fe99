// One deviation: the goals it touches, what was found, how it goes, its measures and its trail; the comments stand beside it.
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { mayFollowUp } from '../../../core/access.ts';
import type { Deviation } from '../../../core/deviation/deviation.ts';
import { isSeen } from '../../../core/deviation/overview.ts';
import { isClosedPastTrail } from '../../../core/deviation/trail/trail.ts';
import { personNamed } from '../../../core/situation.ts';
import { key } from '../../../schema/field.ts';
import { deviations, isFinished } from '../../../schema/lists/deviation/deviations.ts';
import { periods } from '../../../schema/lists/periods.ts';
import { units } from '../../../schema/lists/units.ts';
import { address, goTo } from '../../../ui/address.ts';
import { focusAt } from '../../../ui/form/focus/focusAt.ts';
import { Empty } from '../../../ui/page/Empty.tsx';
import { Message } from '../../../ui/page/Message.tsx';
import { useNarrow } from '../../../ui/page/narrow.ts';
import { ListPage, SheetPage } from '../../../ui/page/Page.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import * as deviationTexts from '../../../ui/words/deviationText.ts';
import { useSituation } from '../../../ui/workspace.tsx';
import { Comments } from '../comments/Comments.tsx';
import * as commentTexts from '../comments/text.ts';
import { Measures } from '../measures/Measures.tsx';
import * as texts from '../text.ts';
import { Acts } from './Acts.tsx';
import { Attachments } from './Attachments.tsx';
import { Curve } from './Curve.tsx';
import { DeviationForm } from './DeviationForm.tsx';
import { Facts } from './Facts.tsx';
import { GoalPath } from './GoalPath.tsx';
import { Lift } from './Lift.tsx';
import css from './page.module.css';
import { Trail } from './Trail.tsx';

interface Props {
  readonly named: string;
  /** One has come to write a measure, from the figure or the form that wants it. */
  readonly forMeasure: boolean;
}

export function DeviationPage({ named, forMeasure }: Props) {
  const t = useText(texts);
  const { rows, person } = useSituation();
  const deviation = rows.get(deviations, key<'deviations'>(named));
  if (deviation === null || !isSeen(deviation, person, rows))
    return (
      <SheetPage title={t.title} sameAsMenu>
        <Empty
          title={t.gone.title}
          action={<Button onClick={() => goTo(address.deviations())}>{t.toList}</Button>}
        >
          {t.gone.lead}
        </Empty>
      </SheetPage>
    );
  return <Shown deviation={deviation} forMeasure={forMeasure} />;
}

interface ShownProps extends Pick<Props, 'forMeasure'> {
  readonly deviation: Deviation;
}

function Shown({ deviation, forMeasure }: ShownProps) {
  const t = useText(texts);
  const { rows, person } = useSituation();
  const { comments } = useText(commentTexts);
  const narrow = useNarrow();
  const [editing, setEditing] = useState(false);
  const writes = mayFollowUp(person, deviation.unit, rows);
  const isDraft = deviation.state === 'draft';
  const mayEdit = writes && !isDraft && !isFinished(deviation);
  const head = {
    title: deviation.title,
    over: <GoalPath deviation={deviation} />,
    under: <Standing deviation={deviation} />,
  };
  if (isDraft)
    return (
      <SheetPage {...head}>
        <p className={`${type.body} ${css.lead}`}>
          {forMeasure ? `${t.draftLead} ${t.measureAfter}` : t.draftLead}
        </p>
        <DeviationForm deviation={deviation} toFirstEmpty={forMeasure}>
          <Attachments deviation={deviation} writes />
        </DeviationForm>
        <ToFollowUp deviation={deviation} />
      </SheetPage>
    );
  return (
    <ListPage
      {...head}
      {...(narrow ? { actions: <ToComments /> } : {})}
      aside={<Comments deviation={deviation} writes={writes} />}
      asideLabel={comments}
    >
      <div className={css.page}>
        {isClosedPastTrail(rows, deviation) && <Message intent="warning">{t.closedPastTrail}</Message>}
        {writes && (
          <Acts deviation={deviation}>
            {mayEdit && <Button onClick={() => setEditing(!editing)}>{editing ? t.editDone : t.edit}</Button>}
          </Acts>
        )}
        <Lift deviation={deviation} />
        <Curve deviation={deviation} />
        {editing && mayEdit ? <DeviationForm deviation={deviation} /> : <Facts deviation={deviation} />}
        <Attachments deviation={deviation} writes={mayEdit} />
        <Measures deviation={deviation} writes={writes && !isFinished(deviation)} forMeasure={forMeasure} />
        <Trail deviation={deviation} />
        <ToFollowUp deviation={deviation} />
      </div>
    </ListPage>
  );
}

/** On a phone they are far down, and they are what most have come for. */
function ToComments() {
  const t = useText(texts);
  return <Button onClick={() => focusAt(['deviation/comments'])}>{t.toComments}</Button>;
}

function Standing({ deviation }: { readonly deviation: Deviation }) {
  const t = useText(texts);
  const words = useText(deviationTexts);
  const { rows } = useSituation();
  const parts = [
    words.state[deviation.state],
    deviation.severity === null ? '' : words.severityShort[deviation.severity],
    rows.get(units, deviation.unit)?.name ?? '',
    deviation.owner === null ? '' : t.owner(personNamed(rows, deviation.owner).name),
    deviation.decisionNeeded === true ? t.decisionIs : '',
    deviation.caseNumber === null ? '' : t.caseNumber(deviation.caseNumber),
  ];
  return <>{parts.filter((part) => part !== '').join(' · ')}</>;
}

/** Back to the form that proposed it, for those who have come from there. */
function ToFollowUp({ deviation }: { readonly deviation: Deviation }) {
  const t = useText(texts);
  const { rows, person } = useSituation();
  const period = deviation.period && rows.get(periods, deviation.period);
  if (!period || !mayFollowUp(person, deviation.unit, rows)) return null;
  return (
    <p>
      {deviation.indicator !== null && (
        <>
          <a
            className={type.link}
            href={address.followUp(deviation.unit, period.key, 'figures', `${deviation.indicator}/measures`)}
          >
            {t.figureAgain}
          </a>
          {' · '}
        </>
      )}
      <a className={type.link} href={address.followUp(deviation.unit, period.key, 'deviations')}>
        {t.followUpAgain}
      </a>
    </p>
  );
}
