// Two who wrote in the same field: both texts side by side where the field is, and a proposal that has both in it.
import { Button, Textarea } from '@fluentui/react-components';
import { useId, useMemo, useState } from 'react';
import { personNamed } from '../../core/situation.ts';
import type { Conflict as Clash } from '../../sync/status.ts';
import { clockText } from '../format.ts';
import * as texts from '../pieceText.ts';
import { useText } from '../text.ts';
import type from '../type.module.css';
import { useSituation, useSync, useWorkspace } from '../workspace.tsx';
import css from './Conflict.module.css';
import { bothTexts } from './twoTexts/bothTexts.ts';
import { type Compared, compare, type Part } from './twoTexts/differingWords.ts';

type Value = Clash['mine'];

interface Props {
  readonly conflict: Clash;
  /** Called when the person has chosen, or leaves it until later; both texts are kept then. */
  readonly done: () => void;
  /** A value that is no text, as it is written on the page. */
  readonly written?: (value: Value) => string;
}

const plainly = (value: Value) => (value === null ? '' : String(value));

function Text({ parts, otherwise }: { readonly parts: readonly Part[]; readonly otherwise: string }) {
  if (parts.length === 0) return <p className={css.text}>{otherwise}</p>;
  return (
    <p className={css.text}>
      {parts.map(({ text, differs }, at) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: a text's parts are known by their order alone
        differs ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
      )}
    </p>
  );
}

/** The differing parts of both texts; null for what is no running text, such as a figure or a choice. */
function useCompared({ mine, theirs, isRunningText }: Clash): Compared | null {
  return useMemo(
    () =>
      isRunningText && typeof mine === 'string' && typeof theirs === 'string' ? compare(mine, theirs) : null,
    [mine, theirs, isRunningText],
  );
}

export function Conflict({ conflict, done, written = plainly }: Props) {
  const whole = useText(texts).conflict;
  const proposalId = useId();
  const workspace = useWorkspace();
  const { rows } = useSituation();
  const isOnlyOne = useSync().conflicts.length === 1;
  const { mine, theirs } = conflict;
  const compared = useCompared(conflict);
  const [edited, setEdited] = useState<string | null>(null);

  const who = personNamed(rows, conflict.theirsBy).name;
  const at = clockText(conflict.theirsAt);
  const since = clockText(new Date(conflict.mineSince).toISOString());
  const plain = (value: Value): readonly Part[] =>
    value === null ? [] : [{ text: written(value), differs: false }];
  const joined = useMemo(() => bothTexts(conflict), [conflict]);
  const proposal = edited ?? joined;
  const isText = typeof proposal === 'string';
  const t = isText ? whole.text : whole.answer;
  const settle = (value: Value) => {
    void workspace.settle(conflict.id, value);
    done();
  };
  return (
    <section className={isText ? css.conflict : `${css.conflict} ${css.short}`}>
      <h2 className={isText ? type.panelTitle : `${type.body} ${type.strong}`}>{t.title}</h2>
      <p className={type.body}>{t.lead(who, at)}</p>
      <div className={css.sides}>
        <div className={css.side}>
          <h3 className={`${type.body} ${type.strong}`}>{t.mine}</h3>
          <p className={type.secondary}>{whole.mineWhere(since)}</p>
          <Text parts={compared?.mine ?? plain(mine)} otherwise={whole.empty} />
          <Button onClick={() => settle(mine)}>{t.keepMine}</Button>
        </div>
        <div className={css.side}>
          <h3 className={`${type.body} ${type.strong}`}>{t.theirs(who)}</h3>
          <p className={type.secondary}>{whole.theirsWhere(at)}</p>
          <Text parts={compared?.theirs ?? plain(theirs)} otherwise={whole.empty} />
          <Button onClick={() => settle(theirs)}>{t.takeTheirs}</Button>
        </div>
      </div>
      {isText && (
        <>
          <label className={`${type.body} ${type.strong}`} htmlFor={proposalId}>
            {whole.proposal}
          </label>
          <Textarea
            id={proposalId}
            className={css.proposal ?? ''}
            resize="vertical"
            textarea={{ rows: 4 }}
            aria-describedby={`${proposalId}-hint`}
            value={proposal}
            onChange={(_, { value }) => setEdited(value)}
          />
          <p id={`${proposalId}-hint`} className={type.secondary}>
            {whole.proposalHint}
          </p>
        </>
      )}
      <div className={css.actions}>
        {isText && (
          <Button appearance="primary" onClick={() => settle(proposal)}>
            {whole.save}
          </Button>
        )}
        <Button appearance="subtle" onClick={done}>
          {whole.later}
        </Button>
        {isOnlyOne && <span className={type.secondary}>{whole.others}</span>}
      </div>
    </section>
  );
}
