// Who has not answered, who leads them, and a reminder to just those (S19).
import { Textarea } from '@fluentui/react-components';
import { Warning16Regular } from '@fluentui/react-icons/headless/svg/warning';
import { deadlineOf } from '../../../core/calendar.ts';
import type { ConsolidationOverview } from '../../../core/consolidation/overview.ts';
import { chatLinks, mailLinks } from '../../../core/consolidation/reminder.ts';
import { periodWord } from '../../../steering/words.ts';
import { address } from '../../../ui/address.ts';
import { listText } from '../../../ui/format.ts';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import css from '../Consolidation.module.css';
import * as texts from '../text.ts';

export function Missing({ overview }: { readonly overview: ConsolidationOverview }) {
  const t = useText(texts);
  const { missing, period, mayWrite } = overview;
  return (
    <details className={css.missing} open>
      <summary>
        <Warning16Regular aria-hidden="true" />
        <span className={type.strong}>{t.missing(missing.length)}</span>
      </summary>
      <ul className={css.names}>
        {missing.map(({ unit, managers }) => (
          <li key={unit.key}>
            <a className={type.link} href={address.followUp(unit.key, period.key)}>
              {unit.name}
            </a>{' '}
            <span className={type.secondary}>
              {managers.length === 0 ? t.noManager : listText(managers.map(({ name }) => t.manager(name)))}
            </span>
          </li>
        ))}
      </ul>
      {mayWrite && <Remind overview={overview} />}
    </details>
  );
}

function Remind({ overview: { missing, period, model } }: { readonly overview: ConsolidationOverview }) {
  const t = useText(texts);
  const to = [...new Set(missing.flatMap(({ managers }) => managers.map(({ signInName }) => signInName)))];
  if (to.length === 0) return null;
  const name = t.ofPeriod(periodWord(model, period), period.year);
  const words = {
    subject: t.reminder.subject(name),
    text: t.reminder.text(name, deadlineOf(period, 'unit')),
  };
  const mails = mailLinks(to, words);
  const chats = chatLinks(to, words);
  return (
    <div className={css.remind}>
      <div className={css.links}>
        {mails.map((href, at) => (
          <a key={href} className={css.button} href={href} target="_blank" rel="noreferrer">
            {mails.length === 1 ? t.remind(missing.length) : t.remindPart(at + 1, mails.length)}
          </a>
        ))}
        {chats.map((href, at) => (
          <a key={href} className={type.link} href={href} target="_blank" rel="noreferrer">
            {chats.length === 1 ? t.chat(to.length) : t.chatPart(at + 1, chats.length)}
          </a>
        ))}
      </div>
      <p className={type.secondary}>{t.remindHint}</p>
      <details>
        <summary className={type.secondary}>{t.addresses}</summary>
        <Textarea className={css.addresses ?? ''} readOnly aria-label={t.addresses} value={to.join('; ')} />
      </details>
    </div>
  );
}
