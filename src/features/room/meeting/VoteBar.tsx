// How yes and no stand to each other, for the eye; the figures beside it say the same.
import css from './voteBar.module.css';

/** Grey, since a vote is no status: yes is filled and no is a frame. */
export function VoteBar({
  count: { yes, no },
}: {
  readonly count: { readonly yes: number; readonly no: number };
}) {
  if (yes + no === 0) return null;
  return (
    <div className={css.bar} aria-hidden="true">
      {yes > 0 && <span className={css.yes} style={{ flexGrow: yes }} />}
      {no > 0 && <span className={css.no} style={{ flexGrow: no }} />}
    </div>
  );
}
