// Block K: what the unit has got back since its last follow-up, with the measures that it is about, and that it has been read (S27).
import { Button } from '@fluentui/react-components';
import {
  type FeedbackEntry,
  feedbackFor,
  noteFeedbackRead,
} from '../../../core/consolidation/feedbackRead.ts';
import { personNamed } from '../../../core/situation.ts';
import { address } from '../../../ui/address.ts';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useAct, useSituation } from '../../../ui/workspace.tsx';
import { useForm } from '../formInUse.ts';
import css from './feedback.module.css';
import * as texts from './text.ts';

export function Feedback() {
  const t = useText(texts);
  const { at } = useForm();
  const { rows } = useSituation();
  const entries = feedbackFor(rows, at);
  if (entries.length === 0) return <p className={type.secondary}>{t.none}</p>;
  const unread = entries.filter(({ read }) => read === null).length;
  return (
    <section>
      <h2 className={type.section}>{t.title(unread)}</h2>
      <ul className={css.entries}>
        {entries.map((entry) => (
          <Entry key={entry.row.key} entry={entry} />
        ))}
      </ul>
    </section>
  );
}

function Entry({ entry: { row, from, period, measures, read } }: { readonly entry: FeedbackEntry }) {
  const t = useText(texts);
  const { at, form } = useForm();
  const { rows } = useSituation();
  const act = useAct();
  const writes = form.head.closedBecause?.code !== 'NOT_ALLOWED';
  return (
    <li>
      <p className={type.secondary}>{t.from(from, period.label, row.to !== null)}</p>
      <p className={`${type.body} ${css.text}`}>{row.text}</p>
      {measures.length > 0 && (
        <ul aria-label={t.measures}>
          {measures.map((measure) => (
            <li key={measure.key} className={type.body}>
              {measure.deviation === null ? (
                measure.title
              ) : (
                <a className={type.link} href={address.deviation(measure.deviation)}>
                  {measure.title}
                </a>
              )}{' '}
              <span className={type.secondary}>
                {measure.effectResult === null
                  ? t.notEvaluated
                  : t.evaluated(t.effect[measure.effectResult], measure.effectText)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {read === null ? (
        writes && (
          <Button size="small" onClick={() => void act(noteFeedbackRead, { ...at, feedback: row.key })}>
            {t.note}
          </Button>
        )
      ) : (
        <p className={type.secondary}>{t.readBy(personNamed(rows, read.by).name, read.at)}</p>
      )}
    </li>
  );
}
