// An item that the log holds a decision of: what was decided, how, and by whom, as it is fixed there.
import type { DecidedItem } from '../../../../core/decision/content.ts';
import { Message } from '../../../../ui/page/Message.tsx';
import { useText } from '../../../../ui/text.ts';
import type from '../../../../ui/type.module.css';
import css from '../meeting.module.css';
import * as texts from '../text.ts';
import { Money } from './Money.tsx';

export function DecidedPart({ content }: { readonly content: DecidedItem }) {
  const t = useText(texts);
  const { vote, paragraph, outcome, text, present, reservations, notes, method, financing } = content;
  const { motions, conflicts, nonParticipants } = content;
  const cast = (value: 'yes' | 'no' | 'abstain') =>
    (vote?.ballots ?? []).filter((one) => one.value === value).length;
  return (
    <section className={`${css.part} ${css.decided}`} id="decided" tabIndex={-1} aria-label={t.decidedPart}>
      <Message intent="success" title={t.decided(paragraph, outcome === null ? '' : t.outcomes[outcome])}>
        {t.confirmed}
      </Message>
      {content.correction !== '' && <p className={css.text}>{t.wasCorrected(content.correction)}</p>}
      <p className={css.text}>{text}</p>
      {method !== null && (
        <p className={type.secondary}>
          {t.methods[method]}
          {vote !== null && ` · ${t.votedBy(cast('yes'), cast('no'), cast('abstain'))}`}
        </p>
      )}
      <Money of={financing} />
      <p className={type.secondary}>{t.participants(present)}</p>
      {[
        ...conflicts.map(({ name }) => t.conflictOf(name)),
        ...nonParticipants.map(t.asideOf),
        ...motions.map(({ name, text: moved }) => t.motionWords(t.motionKind(name), moved)),
      ].map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: somebody may have moved the same twice
        <p key={`${at} ${line}`} className={type.secondary}>
          {line}
        </p>
      ))}
      {[...reservations, ...notes].map((said) => (
        <p key={`${said.person} ${said.text}`} className={css.text}>
          <strong>
            {reservations.includes(said) ? t.reservationText(said.name) : t.noteText(said.name)}
          </strong>
          {said.text === '' ? '' : `: ${said.text}`}
        </p>
      ))}
    </section>
  );
}
