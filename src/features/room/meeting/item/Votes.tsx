// The vote as it is counted aloud: a row of yes, no and abstain for each who decides, the totals as they run, and the casting vote.
import { Button, Checkbox } from '@fluentui/react-components';
import { countVote } from '../../../../core/meeting/decide/count.ts';
import { ballotValues, type Vote, voteOf } from '../../../../core/meeting/read.ts';
import { FieldConflict } from '../../../../ui/form/FieldConflict.tsx';
import { focusAt } from '../../../../ui/form/focus/focusAt.ts';
import { LineInput } from '../../../../ui/form/LineInput.tsx';
import { useText } from '../../../../ui/text.ts';
import type from '../../../../ui/type.module.css';
import css from '../meeting.module.css';
import * as texts from '../text.ts';
import { namesIn } from '../written.ts';
import { useItem } from './itemInUse.ts';

const nothing: Vote = { question: '', ballots: [], castingVote: false };

export function Votes() {
  const t = useText(texts);
  const { item, taking, chair, isOpen, draft, write } = useItem();
  const vote = voteOf(item) ?? nothing;
  const count = countVote(vote, taking, chair?.person ?? null);
  const byLot = item.method === 'lottery';
  const put = (more: Partial<Vote>) => void write({ vote: { ...vote, ...more } });
  // In its place: where two note at once, one who has moved no row is not asked about the order.
  const cast = (person: string, name: string, value: (typeof ballotValues)[number]) => {
    const ballot = { person, name, value };
    const isCast = vote.ballots.some((one) => one.person === person);
    put({
      ballots: isCast
        ? vote.ballots.map((one) => (one.person === person ? ballot : one))
        : [...vote.ballots, ballot],
    });
  };
  /** Of those who do not take part: somebody has left, or stands aside, since the votes were taken. */
  const drop = (person: string) => put({ ballots: vote.ballots.filter((one) => one.person !== person) });
  const allYes = () =>
    put({ ballots: taking.map(({ person, name }) => ({ person, name, value: 'yes' as const })) });
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
      <p className={type.secondary} aria-live="polite">
        {count.missing.length > 0
          ? t.missing(count.missing.length)
          : [ended, count.winner === null ? '' : t.wins[count.winner]].filter(Boolean).join(' ')}
      </p>
      <FieldConflict row={item.key} field="vote" written={namesIn}>
        <div>
          {isOpen && (
            <Button size="small" onClick={allYes}>
              {t.allYes}
            </Button>
          )}
          <div className={`${css.voteHead} ${type.secondary}`} aria-hidden="true">
            <span>{t.serving}</span>
            {ballotValues.map((value) => (
              <span key={value}>{t.votes[value]}</span>
            ))}
          </div>
          {taking.map(({ person, name }) => (
            <fieldset key={person} className={css.voter} disabled={!isOpen}>
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
              onChange={(_, { checked }) => put({ castingVote: checked === true })}
            />
          )}
          {isOpen && (
            <LineInput
              label={t.question}
              draft={draft}
              name="vote.question"
              value={vote.question}
              commit={(question) => write({ vote: { ...vote, question: question ?? '' } })}
            />
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
