// The vote as it is counted aloud: a row of yes, no and abstain for each who decides, by hand or by the keys J, N and A, and the casting vote.
import { Button, Checkbox } from '@fluentui/react-components';
import { useRef } from 'react';
import { countVote } from '../../../../core/meeting/decide/count.ts';
import { ballotValues, type Named, type Vote, voteOf } from '../../../../core/meeting/read.ts';
import { agendaItems } from '../../../../schema/lists/room/agendaItems.ts';
import { FieldConflict } from '../../../../ui/form/FieldConflict.tsx';
import { focusAt } from '../../../../ui/form/focus/focusAt.ts';
import { LineInput } from '../../../../ui/form/LineInput.tsx';
import { useText } from '../../../../ui/text.ts';
import type from '../../../../ui/type.module.css';
import { useWorkspace } from '../../../../ui/workspace.tsx';
import css from '../meeting.module.css';
import * as texts from '../text.ts';
import { VoteBar } from '../VoteBar.tsx';
import { namesIn } from '../written.ts';
import { useItem } from './itemInUse.ts';

const nothing: Vote = { question: '', ballots: [], castingVote: false };
type Value = (typeof ballotValues)[number];
const keys: Readonly<Record<string, Value>> = { j: 'yes', n: 'no', a: 'abstain' };

/** To the vote of the next in the list; the last one keeps the focus. */
function focusNext(voter: Element) {
  const next = voter.nextElementSibling;
  if (!next?.matches('fieldset')) return;
  const vote = next.querySelector<HTMLElement>('input:checked') ?? next.querySelector<HTMLElement>('input');
  vote?.focus();
}

export function Votes() {
  const t = useText(texts);
  const { item, taking, chair, isOpen, draft, write } = useItem();
  const vote = voteOf(item) ?? nothing;
  const count = countVote(vote, taking, chair?.person ?? null);
  const byLot = item.method === 'lottery';
  const workspace = useWorkspace();
  const last = useRef<Promise<unknown>>(Promise.resolve());
  // By the keys the votes come faster than they are kept: each is added to what is noted by then.
  const put = (change: (now: Vote) => Partial<Vote>) => {
    last.current = last.current.then(() => {
      const now = voteOf(workspace.rows().get(agendaItems, item.key) ?? item) ?? nothing;
      return write({ vote: { ...now, ...change(now) } });
    });
  };
  // In its place: where two note at once, one who has moved no row is not asked about the order.
  const cast = (person: string, name: string, value: Value) => {
    const ballot = { person, name, value };
    put(({ ballots }) => ({
      ballots: ballots.some((one) => one.person === person)
        ? ballots.map((one) => (one.person === person ? ballot : one))
        : [...ballots, ballot],
    }));
  };
  /** Of those who do not take part: somebody has left, or stands aside, since the votes were taken. */
  const drop = (person: string) =>
    put(({ ballots }) => ({ ballots: ballots.filter((one) => one.person !== person) }));
  const allYes = () =>
    put(() => ({ ballots: taking.map(({ person, name }) => ({ person, name, value: 'yes' as const })) }));
  const ended = count.isEqual ? (byLot ? t.byLot : t.equal) : '';
  return (
    <section id="votes" aria-label={t.voting}>
      <dl className={css.totals} aria-live="polite">
        {ballotValues.map((value) => (
          <div key={value}>
            <dt className={type.secondary}>{t.votes[value]}</dt>
            <dd className={type.figure}>{count[value]}</dd>
          </div>
        ))}
      </dl>
      <VoteBar count={count} />
      <p className={type.secondary} aria-live="polite">
        {count.missing.length > 0
          ? t.missing(count.missing.length)
          : [ended, count.winner === null ? '' : t.wins[count.winner]].filter(Boolean).join(' ')}
      </p>
      <FieldConflict row={item.key} field="vote" written={namesIn}>
        <div>
          {isOpen && (
            <Button className={css.fill ?? ''} size="small" onClick={allYes}>
              {t.allYes}
            </Button>
          )}
          {isOpen && (
            <div className={`${css.voteHead} ${type.secondary}`} aria-hidden="true">
              <span>{t.serving}</span>
              {ballotValues.map((value) => (
                <span key={value}>{t.votes[value]}</span>
              ))}
            </div>
          )}
          {!isOpen && <Cast vote={vote} taking={taking} />}
          {isOpen &&
            taking.map(({ person, name }) => (
              <fieldset
                key={person}
                className={css.voter}
                onKeyDown={({ key, ctrlKey, altKey, metaKey, currentTarget }) => {
                  const value = keys[key.toLowerCase()];
                  if (value === undefined || ctrlKey || altKey || metaKey) return;
                  cast(person, name, value);
                  focusNext(currentTarget);
                }}
              >
                <legend>{name}</legend>
                {ballotValues.map((value) => (
                  <label key={value}>
                    <span className="hiddenText">{t.votes[value]}</span>
                    <input
                      type="radio"
                      name={`${item.key} ${person}`}
                      checked={vote.ballots.some((one) => one.person === person && one.value === value)}
                      onChange={() => cast(person, name, value)}
                    />
                  </label>
                ))}
              </fieldset>
            ))}
          {count.strangers.map(({ person, name }) => (
            <p key={person} className={css.stranger}>
              <span>{t.strangerVote(name)}</span>
              {isOpen && (
                <Button size="small" aria-label={t.dropVote(name)} onClick={() => drop(person)}>
                  {t.take}
                </Button>
              )}
            </p>
          ))}
          {count.isEqual && !byLot && chair !== null && (
            <Checkbox
              label={t.castingVote(chair.name)}
              disabled={!isOpen}
              checked={vote.castingVote}
              onChange={(_, { checked }) => put(() => ({ castingVote: checked === true }))}
            />
          )}
          {isOpen && (
            <>
              <p className={type.secondary}>{t.keys}</p>
              <div className={css.question}>
                <LineInput
                  label={t.question}
                  draft={draft}
                  name="vote.question"
                  value={vote.question}
                  commit={(question) => write({ vote: { ...vote, question: question ?? '' } })}
                />
              </div>
            </>
          )}
        </div>
      </FieldConflict>
      {isOpen && (
        <button type="button" className={css.jump} onClick={() => focusAt(['outcome'])}>
          {t.toOutcome}
        </button>
      )}
    </section>
  );
}

interface CastProps {
  readonly vote: Vote;
  readonly taking: readonly Named[];
}

/** For those who do not note them: a word is read, where a field that cannot be pressed is pale. */
function Cast({ vote, taking }: CastProps) {
  const t = useText(texts);
  return (
    <ul className={css.plain} aria-label={t.serving}>
      {taking.map(({ person, name }) => {
        const value = vote.ballots.find((one) => one.person === person)?.value;
        return (
          <li key={person} className={css.castRow}>
            <span>{name}</span>
            <span className={value === undefined ? type.secondary : type.strong}>
              {value === undefined ? t.notCast : t.votes[value]}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
