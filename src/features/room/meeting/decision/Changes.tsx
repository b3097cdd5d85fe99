// What differs between the words of the decision and those of the proposal, word by word; of several points, each by itself.
import {
  pointsWritten,
  saysTheSame,
  type WrittenPoint,
} from '../../../../core/meeting/decide/decisionText.ts';
import type { ProposalItem } from '../../../../core/proposal/read.ts';
import { compare } from '../../../../ui/form/twoTexts/differingWords.ts';
import { useText } from '../../../../ui/text.ts';
import type from '../../../../ui/type.module.css';
import { useItem } from '../item/itemInUse.ts';
import css from '../meeting.module.css';
import * as meetingTexts from '../text.ts';
import * as texts from './text.ts';

interface Words {
  readonly from: string;
  readonly to: string;
}

/** Nothing while the words are the proposal's. */
export function Changes({ from, to }: Words) {
  const t = useText(meetingTexts);
  if (saysTheSame(from, to)) return null;
  return (
    <div className={css.text}>
      <h3 className={`${type.body} ${type.strong}`}>{t.changes}</h3>
      <Differing from={from} to={to} />
    </div>
  );
}

function Differing({ from, to }: Words) {
  const t = useText(meetingTexts);
  const { mine, theirs } = compare(from, to);
  const removed = mine.filter(({ differs }) => differs);
  const inserted = theirs.filter(({ differs }) => differs);
  return (
    <>
      {removed.length > 0 && (
        <p className={css.text}>
          {t.removed}: <del className={css.removed}>{removed.map(({ text }) => text).join(' … ')}</del>
        </p>
      )}
      {inserted.length > 0 && (
        <p className={css.text}>
          {t.inserted}: <ins className={css.inserted}>{inserted.map(({ text }) => text).join(' … ')}</ins>
        </p>
      )}
    </>
  );
}

/** A point that is struck or put in is so as a whole, whatever words it shares with another. */
export function PointChanges({ proposed }: { readonly proposed: readonly ProposalItem[] }) {
  const t = useText(meetingTexts);
  const { item, draft } = useItem();
  const now = pointsWritten(item, proposed).map((point) => ({
    ...point,
    text: draft.values[`points.${point.id}`] ?? point.text,
  }));
  const changed = now.filter(
    ({ text, struck, proposed: its }) =>
      struck || (its === null ? text.trim() !== '' : !saysTheSame(its.text, text)),
  );
  if (changed.length === 0) return null;
  return (
    <div className={css.text}>
      <h3 className={`${type.body} ${type.strong}`}>{t.changes}</h3>
      <ul className={css.plain}>
        {changed.map((point) => (
          <li key={point.id}>
            <PointChange point={point} number={now.indexOf(point) + 1} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function PointChange({ point, number }: { readonly point: WrittenPoint; readonly number: number }) {
  const t = useText(texts);
  const { text, struck, proposed } = point;
  if (proposed === null)
    return (
      <>
        {t.pointAdded}: <ins className={css.inserted}>{text}</ins>
      </>
    );
  if (struck)
    return (
      <>
        {t.pointStruck(number)}: <del className={css.removed}>{proposed.text}</del>
      </>
    );
  return (
    <>
      {t.pointReworded(number)}
      <Differing from={proposed.text} to={text} />
    </>
  );
}
