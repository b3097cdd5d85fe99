// What waits for the person who is signed in, along a thread of time, with the state of things at a glance beside it.
import { lazy, Suspense } from 'react';
import { ownUnits } from '../../core/access.ts';
import { waiting } from '../../core/myWork.ts';
import { modelInForce } from '../../steering/inForce.ts';
import type { SteeringModel } from '../../steering/model.ts';
import { address, goTo } from '../../ui/address.ts';
import { listText } from '../../ui/format.ts';
import { Empty } from '../../ui/page/Empty.tsx';
import { ListPage } from '../../ui/page/Page.tsx';
import { PlainButton } from '../../ui/page/PlainButton.tsx';
import { Skeleton } from '../../ui/page/Skeleton.tsx';
import { Thread, ThreadItem } from '../../ui/picture/Thread.tsx';
import { useText } from '../../ui/text.ts';
import type from '../../ui/type.module.css';
import { useSituation } from '../../ui/workspace.tsx';
import { NowItem } from './NowItem.tsx';
import * as texts from './text.ts';
import { useFetchedRows } from './useFetchedRows.ts';
import { WorkRow } from './WorkRow.tsx';
import { dayOf, laterDay } from './when.ts';
import type { Row } from './wordsOf.ts';

/** What waits is shown first; how things stand beside it may come a moment later. */
const Glance = lazy(() => import('./Glance.tsx'));

/** What is asked of the person later on; there is nothing to do about it now. */
const isLater = ({ kind }: Row) => kind === 'nextPeriod';

/** By last day; what has none comes last. */
const inOrder = (items: readonly Row[]): readonly Row[] =>
  items.toSorted((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9'));

interface Props {
  readonly items: readonly Row[];
  readonly model: SteeringModel;
}
interface WaitingProps extends Props {
  /** Nobody is told that nothing waits before that is known. */
  readonly isComing: boolean;
}

function Rows({ items, model }: Props) {
  const t = useText(texts);
  const { today } = useSituation();
  return items.map((item) => (
    <ThreadItem
      key={item.kind === 'fetched' ? item.key : `${item.kind}.${item.link.unit}.${item.period.key}`}
      {...(isLater(item) ? laterDay(t, item.due, today) : dayOf(t, item.due, today))}
    >
      <WorkRow item={item} model={model} />
    </ThreadItem>
  ));
}

function Waiting({ items, model, isComing }: WaitingProps) {
  const t = useText(texts);
  const later = items.filter(isLater);
  const [first, ...rest] = items.filter((item) => !isLater(item));
  if (first !== undefined) {
    // What has been shown is not moved by what comes: the rest waits for it.
    return (
      <Thread label={t.threadLabel}>
        <NowItem item={first} model={model} />
        {!isComing && <Rows items={inOrder([...rest, ...later])} model={model} />}
      </Thread>
    );
  }
  if (isComing) return <Skeleton rows={3} />;
  const toChain = <PlainButton onClick={() => goTo(address.chain())}>{t.seeChain}</PlainButton>;
  if (later.length === 0) {
    return (
      <Empty title={t.emptyTitle} action={toChain}>
        {t.empty}
      </Empty>
    );
  }
  return (
    <>
      <Empty title={t.nothingNowTitle}>{t.nothingNow}</Empty>
      <Thread label={t.threadLabel}>
        <Rows items={later} model={model} />
      </Thread>
    </>
  );
}

export default function MyWork() {
  const t = useText(texts);
  const situation = useSituation();
  const { rows, person, today } = situation;
  const units = ownUnits(person, rows);
  const planned = useFetchedRows(situation);
  const model = modelInForce(rows, Number(today.slice(0, 4)));
  const where = units.length === 0 ? person.name : listText(units.map(({ name }) => name));
  return (
    <ListPage
      title={t.title}
      under={t.under(today, where)}
      sameAsMenu
      aside={
        model.ok && (
          <Suspense fallback={<Skeleton rows={3} />}>
            <Glance unit={units[0] ?? null} />
          </Suspense>
        )
      }
      asideLabel={units[0] === undefined ? t.glanceWhole : t.glance(units[0].name)}
    >
      {/* Without a model nothing is asked of anybody, and the message above the page says what is wrong. */}
      {model.ok && (
        <Waiting
          items={inOrder([...waiting(situation), ...planned.rows])}
          model={model.value}
          isComing={planned.isComing}
        />
      )}
      {planned.isAway && <p className={type.secondary}>{t.plansAway}</p>}
      {planned.Beside && <planned.Beside tell={planned.tell} />}
    </ListPage>
  );
}
