// How the item is decided: how the question is put, the method, the outcome, and the words with what differs from the proposal.
import { Button, Checkbox, Radio, RadioGroup } from '@fluentui/react-components';
import { wordsOf } from '../../../../core/meeting/decide/decidedContent.ts';
import { textOf } from '../../../../core/meeting/decide/decisionText.ts';
import { itemsOf } from '../../../../core/proposal/read.ts';
import { decisionMethods, outcomes } from '../../../../schema/lists/room/agendaItems.ts';
import { FieldConflict } from '../../../../ui/form/FieldConflict.tsx';
import { FieldShell } from '../../../../ui/form/FieldShell.tsx';
import { focusAt } from '../../../../ui/form/focusAt.ts';
import { NoteInput } from '../../../../ui/form/NoteInput.tsx';
import { compare } from '../../../../ui/form/twoTexts/differingWords.ts';
import { useText } from '../../../../ui/text.ts';
import type from '../../../../ui/type.module.css';
import css from '../meeting.module.css';
import * as texts from '../text.ts';
import { useItem } from './itemInUse.ts';

export function DecisionPart() {
  const t = useText(texts);
  const { item, proposal, draft, write } = useItem();
  const words = wordsOf(item, proposal);
  const isBack = item.outcome === 'remitted' || item.outcome === 'tabled';
  const isProposed = item.kind === 'decision';
  return (
    <section className={css.part}>
      <h2 className={type.section}>{t.text}</h2>
      {isProposed && (
        <FieldConflict row={item.key} field="propositionOrder">
          <NoteInput
            label={t.order}
            rows={2}
            draft={draft}
            name="propositionOrder"
            value={item.propositionOrder}
            commit={(propositionOrder, seen) => write({ propositionOrder }, seen)}
          />
        </FieldConflict>
      )}
      {isProposed && (
        <FieldConflict row={item.key} field="method" written={(value) => t.methods[value as 'vote'] ?? ''}>
          <FieldShell label={t.method}>
            <RadioGroup
              layout="horizontal"
              className={css.choices ?? ''}
              value={item.method ?? ''}
              onChange={(_, { value }) =>
                void write({ method: decisionMethods.find((one) => one === value) ?? null })
              }
            >
              {decisionMethods.map((one) => (
                <Radio key={one} value={one} label={t.methods[one]} />
              ))}
            </RadioGroup>
          </FieldShell>
        </FieldConflict>
      )}
      {(item.method === 'vote' || item.method === 'lottery') && (
        <div>
          <Button size="small" onClick={() => focusAt(['votes'])}>
            {t.toVotes}
          </Button>
        </div>
      )}
      <FieldConflict row={item.key} field="outcome" written={(value) => t.outcomes[value as 'noted'] ?? ''}>
        <FieldShell label={t.outcome}>
          <RadioGroup
            layout="horizontal"
            className={css.choices ?? ''}
            id="outcome"
            value={item.outcome ?? ''}
            onChange={(_, { value }) =>
              void write({ outcome: outcomes.find((one) => one === value) ?? null })
            }
          >
            {outcomes.map((one) => (
              <Radio key={one} value={one} label={t.outcomes[one]} />
            ))}
          </RadioGroup>
        </FieldShell>
      </FieldConflict>
      {isBack ? (
        <FieldConflict row={item.key} field="remitReason">
          <NoteInput
            label={t.remitReason}
            required
            draft={draft}
            name="remitReason"
            value={item.remitReason}
            commit={(remitReason, seen) => write({ remitReason }, seen)}
          />
        </FieldConflict>
      ) : (
        <FieldConflict row={item.key} field="text">
          <NoteInput
            label={t.text}
            {...(proposal === null ? {} : { hint: t.textHint })}
            rows={5}
            draft={draft}
            name="text"
            value={words}
            commit={(text, seen) => write({ text }, item.text === null ? {} : seen)}
          />
        </FieldConflict>
      )}
      {!isBack && proposal !== null && (
        <Changes from={textOf(itemsOf(proposal))} to={draft.values.text ?? words} />
      )}
      <Checkbox
        label={t.immediate}
        checked={item.immediate === true}
        onChange={(_, { checked }) => void write({ immediate: checked === true })}
      />
    </section>
  );
}

/** What has been taken out and put in, word by word; nothing while the words are the proposal's. */
export function Changes({ from, to }: { readonly from: string; readonly to: string }) {
  const t = useText(texts);
  const { mine, theirs } = compare(from, to);
  const removed = mine.filter(({ differs }) => differs);
  const inserted = theirs.filter(({ differs }) => differs);
  if (removed.length === 0 && inserted.length === 0) return null;
  return (
    <div className={css.text}>
      <h3 className={`${type.body} ${type.strong}`}>{t.changes}</h3>
      {removed.length > 0 && (
        <p className={css.text}>
          {t.removed}: <del className={css.removed}>{removed.map(({ text }) => text).join(' … ')}</del>
        </p>
      )}
      {inserted.length > 0 && (
        <p className={css.text}>
          {t.inserted}: <ins className={css.inserted}>{inserted.map(({ text }) => text).join(' … ')}</ins>
        </p>
      )}
    </div>
  );
}
