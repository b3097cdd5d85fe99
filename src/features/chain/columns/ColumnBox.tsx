// One element in its column: its mark, its title and how it stands, lit or pale.
import type { Box } from '../../../core/chainViews/columns.ts';
import type { Status } from '../../../schema/lists/assessments.ts';
import type { SteeringModel } from '../../../steering/model.ts';
import { StatusGlyph } from '../../../ui/picture/StatusMark.tsx';
import { useText } from '../../../ui/text.ts';
import * as texts from '../text.ts';
import css from './columns.module.css';

interface Props {
  readonly id: string;
  readonly box: Box;
  readonly model: SteeringModel;
  readonly status: Status;
  readonly position: { readonly place: number; readonly of: number; readonly columns: number };
  readonly level: number;
  readonly active: boolean;
  readonly choose: () => void;
}

/** Pixels: three lines of a title and one of status. */
export const boxHeight = 84;

export function ColumnBox({ id, box, model, status, position, level, active, choose }: Props) {
  const t = useText(texts);
  const { element, look } = box;
  const word = model.goalScale.find(({ key }) => key === status)?.label ?? '';
  const state = element.kind === 'activity' ? t.activityState[element.row.state] : word;
  const [broken] = box.broken;
  const label = `${t.row(element.word, element.title, state)}${broken ? `. ${t.threadBroken}: ${t.broken[broken.why]}` : ''}`;
  return (
    // The tree itself takes the keys and names the active one; a box has no tab stop of its own.
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      id={id}
      role="treeitem"
      aria-level={level}
      aria-posinset={position.place}
      aria-setsize={position.of}
      aria-selected={look === 'chosen'}
      aria-label={label}
      className={[css.box, css[look], active ? css.active : '', broken ? css.broken : ''].join(' ')}
      style={{
        insetInlineStart: `${(box.column * 100) / position.columns}%`,
        width: `${80 / position.columns}%`,
        top: box.at * boxHeight,
      }}
      onClick={choose}
    >
      {element.kind === 'activity' ? <span className={css.node} /> : <StatusGlyph status={status} />}
      <span className={css.words}>
        <span className={css.title}>{element.title}</span>
        <span className={css.state}>{broken ? t.broken[broken.why] : state}</span>
      </span>
    </div>
  );
}
