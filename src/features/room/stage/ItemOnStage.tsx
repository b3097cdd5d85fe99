// One item on the stage: the proposal, or the decision that the log holds, and the vote with its totals as they run.

import type { Standing } from '../../../core/decision/standing.ts';
import { proposalOf } from '../../../core/meeting/decide/decidedContent.ts';
import type { runningVote } from '../../../core/meeting/onStage.ts';
import { type AgendaItem, ballotValues } from '../../../core/meeting/read.ts';
import { itemsOf } from '../../../core/proposal/read.ts';
import { useText } from '../../../ui/text.ts';
import { useSituation } from '../../../ui/workspace.tsx';
import * as meetingTexts from '../meeting/text.ts';
import { VoteBar } from '../meeting/VoteBar.tsx';
import css from './stage.module.css';
import * as texts from './text.ts';

interface Props {
  readonly item: AgendaItem;
  readonly standing: Standing | null;
  readonly vote: ReturnType<typeof runningVote>;
}

export function ItemOnStage({ item, standing, vote }: Props) {
  if (standing !== null) return <Decided standing={standing} />;
  return (
    <>
      {vote !== null && <RunningVote {...vote} />}
      <Proposed item={item} />
    </>
  );
}

function Decided({ standing: { item } }: { readonly standing: Standing }) {
  const t = useText(texts);
  const m = useText(meetingTexts);
  const cast = (value: (typeof ballotValues)[number]) =>
    (item.vote?.ballots ?? []).filter((one) => one.value === value).length;
  return (
    <section role="status">
      <h2 className={css.heading}>{t.decision}</h2>
      <p className={css.outcome}>
        {t.decided(item.paragraph, item.outcome === null ? t.noted : m.outcomes[item.outcome])}
      </p>
      {item.vote !== null && (
        <p className={css.small}>{m.votedBy(cast('yes'), cast('no'), cast('abstain'))}</p>
      )}
      {item.correction !== '' && <p className={css.small}>{t.corrected}</p>}
      <p className={css.text}>{item.text}</p>
    </section>
  );
}

function RunningVote({ question, count }: NonNullable<Props['vote']>) {
  const t = useText(texts);
  const m = useText(meetingTexts);
  const ended = count.isEqual ? m.equal : '';
  return (
    <section>
      <h2 className={css.heading}>{t.vote}</h2>
      {question !== '' && <p className={css.small}>{question}</p>}
      <dl className={css.totals} aria-live="polite">
        {ballotValues.map((value) => (
          <div key={value}>
            <dt>{m.votes[value]}</dt>
            <dd>{count[value]}</dd>
          </div>
        ))}
      </dl>
      <VoteBar count={count} />
      <p className={css.small} role="status">
        {count.missing.length > 0
          ? t.missing(count.missing.length)
          : [ended, count.winner === null ? '' : m.wins[count.winner]].filter(Boolean).join(' ')}
      </p>
    </section>
  );
}

function Proposed({ item }: { readonly item: AgendaItem }) {
  const t = useText(texts);
  const proposal = proposalOf(useSituation(), item);
  if (proposal === null) return null;
  const points = itemsOf(proposal);
  return (
    <section>
      <h2 className={css.heading}>{t.proposal}</h2>
      <ol className={points.length === 1 ? css.single : css.points}>
        {points.map(({ number, text }) => (
          <li key={number}>{text}</li>
        ))}
      </ol>
    </section>
  );
}
