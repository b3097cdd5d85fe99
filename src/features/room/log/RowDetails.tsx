// What stands behind a row: who wrote it, the prints that join it to its neighbours, and the text that was decided.
import { useState } from 'react';
import { decidedItem } from '../../../core/decision/read.ts';
import type { Judged } from '../../../core/log/verify.ts';
import { keptOf } from '../../../core/meeting/decide/frozen.ts';
import type { Fault } from '../../../schema/fault.ts';
import { jsonIn } from '../../../schema/jsonIn.ts';
import { useDecisionLog } from '../../../ui/decisionLog.ts';
import { Faults } from '../../../ui/form/Faults.tsx';
import { PlainButton } from '../../../ui/page/PlainButton.tsx';
import { useText } from '../../../ui/text.ts';
import { Held } from './Held.tsx';
import css from './log.module.css';
import * as texts from './logText.ts';

/** In groups of four, so that two people can read it to one another. */
const inGroups = (print: string): string => print.replace(/(.{4})(?=.)/g, '$1 ');

interface Version {
  readonly title: string;
  readonly print: string;
}

/** What was adopted, with the print that its file is held to. */
function versionsIn(held: string): readonly Version[] {
  const item = decidedItem(jsonIn(held));
  if (item === null) return [];
  const effects = item.points.flatMap((point) => (point.forwardTo === null ? point.effects : []));
  return keptOf(effects).flatMap(({ target, title }) => {
    const print = item.frozen[target];
    return print === undefined ? [] : [{ title: title || target, print }];
  });
}

function Versions({ body, held }: { readonly body: string; readonly held: string }) {
  const t = useText(texts);
  const versions = versionsIn(held);
  if (versions.length === 0) return null;
  return (
    <>
      <h3>{t.adopted}</h3>
      <ul>
        {versions.map((version) => (
          <li key={version.print}>
            <Checked body={body} version={version} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Fetched first when somebody asks: a plan is large, and most rows are only looked past. */
function Checked({ body, version: { title, print } }: { readonly body: string; readonly version: Version }) {
  const t = useText(texts);
  const decisions = useDecisionLog();
  const [faults, setFaults] = useState<readonly Fault[] | null>(null);
  const check = async () => {
    const found = await decisions.frozen(body, print);
    setFaults(found.ok ? [] : found.faults);
  };
  return (
    <>
      {title} <PlainButton onClick={() => void check()}>{t.checkVersion}</PlainButton>
      <span role="status">{faults?.length === 0 ? ` ${t.versionHolds}` : ''}</span>
      <Faults faults={faults ?? []} />
    </>
  );
}

export function RowDetails({ judged: { row, print } }: { readonly judged: Judged }) {
  const t = useText(texts);
  const [isOpen, setOpen] = useState(false);
  const { entry, author, created } = row;
  const by =
    author.toLowerCase() === entry.by.toLowerCase() ? entry.by : t.byOther(entry.by, author || t.nobody);
  const facts: readonly (readonly [string, string])[] = [
    [t.by, by],
    [t.at, t.when(created)],
    [t.subject, entry.subject],
    [t.print, print === null ? t.noPrint : inGroups(print)],
    [t.before, entry.before === '' ? t.first : inGroups(entry.before)],
    ...(entry.content === null ? [] : [[t.content, inGroups(entry.content)] as const]),
  ];
  return (
    <details className={css.details} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t.details}</summary>
      {isOpen && (
        <>
          <dl>
            {facts.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          {entry.held !== null && (
            <>
              <h3>{t.held}</h3>
              <Held entry={entry} held={entry.held} />
              <Versions body={entry.body} held={entry.held} />
            </>
          )}
        </>
      )}
    </details>
  );
}
