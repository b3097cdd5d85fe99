// To whom the decision is sent: what the report says until the secretary has written something else.
import { Button, Field, Input } from '@fluentui/react-components';
import { recipientsFor } from '../../../../core/meeting/decide/recipients.ts';
import { FieldConflict } from '../../../../ui/form/FieldConflict.tsx';
import { useText } from '../../../../ui/text.ts';
import type from '../../../../ui/type.module.css';
import css from '../meeting.module.css';
import * as texts from '../text.ts';
import { namesIn } from '../written.ts';
import { useItem } from './itemInUse.ts';

export function Recipients() {
  const t = useText(texts);
  const { item, proposal, draft, write } = useItem();
  const all = recipientsFor(item, proposal);
  const { recipient = '' } = draft.values;
  const add = async () => {
    if (recipient.trim() === '') return;
    const found = await write({ recipients: [...all, { name: recipient.trim(), kind: 'internal' }] });
    if (found.length === 0) draft.drop('recipient', recipient);
  };
  return (
    <section className={css.part}>
      <h2 className={type.section}>{t.recipients}</h2>
      <FieldConflict row={item.key} field="recipients" written={namesIn}>
        <ul className={css.plain} aria-label={t.recipients}>
          {all.map((one) => (
            <li key={one.name}>
              {one.name}{' '}
              <Button
                size="small"
                appearance="subtle"
                aria-label={t.remove(one.name)}
                onClick={() => void write({ recipients: all.filter((other) => other !== one) })}
              >
                {t.take}
              </Button>
            </li>
          ))}
        </ul>
      </FieldConflict>
      <form
        className={css.fields}
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <Field label={t.addRecipient}>
          <Input value={recipient} onChange={(_, { value }) => draft.keep('recipient', value)} />
        </Field>
        <div>
          <Button type="submit">{t.add}</Button>
        </div>
      </form>
    </section>
  );
}
