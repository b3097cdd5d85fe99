// One element in the tree: its mark, title, word and owner, and whether its thread is whole.
import { ChevronDown16Regular } from '@fluentui/react-icons/headless/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/headless/svg/chevron-right';
import type { TreeRow } from '../../core/chainTree.ts';
import type { Status } from '../../schema/lists/assessments.ts';
import type { SteeringModel } from '../../steering/model.ts';
import { StatusGlyph } from '../../ui/picture/StatusMark.tsx';
import { useText } from '../../ui/text.ts';
import css from './Chain.module.css';
import * as texts from './text.ts';

interface Props {
  readonly id: string;
  readonly row: TreeRow;
  readonly status: Status;
  readonly model: SteeringModel;
  readonly look: 'plain' | 'chosen' | 'lit' | 'pale';
  readonly active: boolean;
  readonly toggle: () => void;
  readonly choose: () => void;
}

const indent = 24;

export function ChainRow(props: Props) {
  const { id, row, status, model, look, active, toggle, choose } = props;
  const t = useText(texts);
  const { element } = row;
  const word = model.goalScale.find(({ key }) => key === status)?.label ?? '';
  const [broken] = row.broken;
  const state = element.kind === 'activity' ? t.activityState[element.row.state] : word;
  const Chevron = row.open ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    // The tree itself takes the keys and names the active row; a row has no tab stop of its own.
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      id={id}
      role="treeitem"
      aria-level={row.level}
      aria-setsize={row.setSize}
      aria-posinset={row.posInSet}
      aria-selected={look === 'chosen'}
      aria-expanded={row.hasChildren ? row.open : undefined}
      aria-label={`${t.row(element.word, element.title, state)}${broken ? `. ${t.threadBroken}` : ''}`}
      className={`${css.row} ${css[look]} ${active ? css.active : ''}`}
      style={{ paddingInlineStart: (row.level - 1) * indent + 8 }}
      onClick={choose}
    >
      {row.hasChildren ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: for the pointer; the keyboard has the arrows
        // biome-ignore lint/a11y/useKeyWithClickEvents: as above
        <span
          className={css.chevron}
          onClick={(event) => {
            event.stopPropagation();
            toggle();
          }}
        >
          <Chevron />
        </span>
      ) : (
        <span className={css.chevron} />
      )}
      {element.kind === 'activity' ? <span className={css.node} /> : <StatusGlyph status={status} />}
      <span className={css.words}>
        <span className={css.title}>{element.title}</span>
        <span className={css.owner}>{t.ownedWith(element.word, element.owner.name, state)}</span>
        {broken && <span className={css.brokenThread}>{`${t.threadBroken}: ${t.broken[broken.why]}`}</span>}
      </span>
    </div>
  );
}
