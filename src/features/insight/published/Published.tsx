// Resultat för invånarna: what the organisation shows its citizens, where its steering model says that it does.
import { useMemo } from 'react';
import { bodiesToAsk } from '../../../core/published/adopted.ts';
import { publishedResults, publishes } from '../../../core/published/results.ts';
import { seesSettings } from '../../../core/setup/seesSettings.ts';
import { bodies } from '../../../schema/lists/bodies.ts';
import { address } from '../../../ui/address.ts';
import { Faults } from '../../../ui/form/Faults.tsx';
import { Empty } from '../../../ui/page/Empty.tsx';
import { Message } from '../../../ui/page/Message.tsx';
import { SheetPage } from '../../../ui/page/Page.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useSituation } from '../../../ui/workspace.tsx';
import { About, Areas } from './Areas.tsx';
import css from './published.module.css';
import { useLogs } from './readLogs.ts';
import { useTake } from './Take.tsx';
import * as texts from './text.ts';

export default function Published() {
  const t = useText(texts);
  const situation = useSituation();
  const { rows, person } = situation;
  const isOn = publishes(situation);
  if (!isOn.ok)
    return (
      <SheetPage title={t.title}>
        <Faults faults={isOn.faults} />
      </SheetPage>
    );
  if (isOn.value && rows.all(bodies).length > 0) return <Shown />;
  const toModel = (
    <a className={type.link} href={address.settings('styrmodellen')}>
      {t.toModel}
    </a>
  );
  return (
    <SheetPage title={t.title}>
      {seesSettings(person, rows) ? (
        <Empty title={t.offTitle} action={toModel}>
          {t.off} {t.offHow}
        </Empty>
      ) : (
        <Empty title={t.offTitle}>{t.off}</Empty>
      )}
    </SheetPage>
  );
}

function Shown() {
  const t = useText(texts);
  const { rows, today } = useSituation();
  const asked = useMemo(() => bodiesToAsk(rows), [rows]);
  const read = useLogs(asked);
  const found = useMemo(
    () => (read === null ? null : publishedResults({ rows, today }, read.logs)),
    [rows, today, read],
  );
  const results = found?.ok && found.value.kind === 'shown' ? found.value.results : null;
  const { buttons, told } = useTake(results?.isChecked ? results : null);
  if (found === null)
    return (
      <SheetPage title={t.title}>
        <p role="status" className={type.body}>
          {t.checking}
        </p>
      </SheetPage>
    );
  if (!found.ok)
    return (
      <SheetPage title={t.title}>
        <Faults faults={found.faults} />
      </SheetPage>
    );
  if (found.value.kind !== 'shown' || results === null)
    return (
      <SheetPage title={t.title}>
        <Empty title={t.emptyTitle}>{t.empty}</Empty>
      </SheetPage>
    );
  const { withheld } = found.value;
  return (
    <SheetPage
      title={t.title}
      over={t.over(results.organisation, results.period)}
      actions={results.areas.length > 0 && buttons}
      notice={
        <div className={css.notice}>
          {told}
          {!results.isChecked && (
            <Message intent="warning" title={t.uncheckedTitle}>
              {t.unchecked}
              <Faults faults={read?.faults ?? []} />
            </Message>
          )}
          {withheld > 0 && <Message intent="warning" title={t.withheld(withheld)} />}
        </div>
      }
    >
      <p className={type.body}>
        {t.latest(results.period)}{' '}
        {results.lockedDay === null ? t.updatedUnknown(results.period) : t.updated(results.lockedDay)}
      </p>
      {results.reopened && <p className={type.body}>{t.reopened}</p>}
      <p className={`${type.secondary} ${css.inside}`}>{t.lead}</p>
      {results.areas.length === 0 ? (
        <Empty title={t.noGoalsTitle}>{t.noGoals}</Empty>
      ) : (
        <>
          <Areas results={results} />
          <About results={results} />
        </>
      )}
    </SheetPage>
  );
}
