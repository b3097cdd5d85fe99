// The report's points one by one as they are decided: reworded, struck, or with one more put in at the meeting.
import { Button, Checkbox } from '@fluentui/react-components';
import { pointsWritten, type WrittenPoint } from '../../../../core/meeting/decide/decisionText.ts';
import { type PointWritten, pointsOf } from '../../../../core/meeting/read.ts';
import type { ProposalItem } from '../../../../core/proposal/read.ts';
import { FieldConflict } from '../../../../ui/form/FieldConflict.tsx';
import { NoteInput } from '../../../../ui/form/NoteInput.tsx';
import { useText } from '../../../../ui/text.ts';
import { faultsAt, useItem } from '../item/itemInUse.ts';
import css from '../meeting.module.css';
import { namesIn } from '../written.ts';
import * as texts from './text.ts';

export function Points({ proposed }: { readonly proposed: readonly ProposalItem[] }) {
  const t = useText(texts);
  const inUse = useItem();
  const { item, write } = inUse;
  const points = pointsWritten(item, proposed);
  const written = pointsOf(item);
  const put = (point: PointWritten) =>
    write({ points: [...written.filter(({ id }) => id !== point.id), point].toSorted(byName) });
  return (
    <FieldConflict row={item.key} field="points" written={namesIn}>
      <div>
        {points.map((point, at) => (
          <Point
            key={point.id}
            point={point}
            number={at + 1}
            put={put}
            take={() => void write({ points: written.filter(({ id }) => id !== point.id) })}
            faults={at === 0 ? faultsAt(inUse, 'text') : []}
          />
        ))}
        <Button
          size="small"
          onClick={() => void put({ id: nameOfNew(written, proposed), text: '', struck: false })}
        >
          {t.addPoint}
        </Button>
      </div>
    </FieldConflict>
  );
}

/** Those put in come in the order in which they were. */
const byName = (one: PointWritten, other: PointWritten): number =>
  one.id.localeCompare(other.id, 'sv', { numeric: true });

function nameOfNew(written: readonly PointWritten[], proposed: readonly ProposalItem[]): string {
  let number = 1;
  while ([...written, ...proposed].some(({ id }) => id === `ny${number}`)) number++;
  return `ny${number}`;
}

interface PointProps {
  readonly point: WrittenPoint;
  readonly number: number;
  readonly put: (point: PointWritten) => ReturnType<ReturnType<typeof useItem>['write']>;
  readonly take: () => void;
  readonly faults: ReturnType<typeof faultsAt>;
}

function Point({ point: { id, text, struck, proposed }, number, put, take, faults }: PointProps) {
  const t = useText(texts);
  const { draft } = useItem();
  return (
    <div className={css.point}>
      <NoteInput
        label={proposed === null ? t.newPoint : t.point(number)}
        rows={2}
        draft={draft}
        name={`points.${id}`}
        value={text}
        disabled={struck}
        faults={faults}
        {...(number === 1 ? { hint: t.pointsHint } : {})}
        commit={(words) => put({ id, text: words ?? '', struck })}
      />
      {proposed === null ? (
        <Button size="small" appearance="subtle" onClick={take}>
          {t.takePoint}
        </Button>
      ) : (
        <Checkbox
          label={t.pointStruck(number)}
          checked={struck}
          onChange={(_, { checked }) => void put({ id, text, struck: checked === true })}
        />
      )}
    </div>
  );
}
