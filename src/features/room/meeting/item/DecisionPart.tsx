// How the item is decided: how the question is put, the method, the outcome, and the words with what differs from the proposal.
import { Button, Checkbox, Radio, RadioGroup } from '@fluentui/react-components';
import { wordsOf } from '../../../../core/meeting/decide/decidedContent.ts';
import { lacksOrder } from '../../../../core/meeting/decide/decisionFaults.ts';
import { isByPoints, textOf } from '../../../../core/meeting/decide/decisionText.ts';
import { motionsOf } from '../../../../core/meeting/read.ts';
import { itemsOf } from '../../../../core/proposal/read.ts';
import { decisionMethods, outcomes } from '../../../../schema/lists/room/agendaItems.ts';
import { FieldConflict } from '../../../../ui/form/FieldConflict.tsx';
import { FieldShell } from '../../../../ui/form/FieldShell.tsx';
import { focusAt } from '../../../../ui/form/focus/focusAt.ts';
import { NoteInput } from '../../../../ui/form/NoteInput.tsx';
import { useText } from '../../../../ui/text.ts';
import type from '../../../../ui/type.module.css';
import { Changes, PointChanges } from '../decision/Changes.tsx';
import { Follows } from '../decision/Follows.tsx';
import { Points } from '../decision/Points.tsx';
import * as decisionTexts from '../decision/text.ts';
import css from '../meeting.module.css';
import * as texts from '../text.ts';
import { faultsAt, useItem } from './itemInUse.ts';
import { useDecisionWords } from './useDecide.ts';

export function DecisionPart() {
  const t = useText(texts);
  const more = useText(decisionTexts);
  const inUse = useItem();
  const { at, item, proposal, draft, write } = inUse;
  const words = wordsOf(item, proposal, useDecisionWords(at.body.name));
  const proposed = proposal ? itemsOf(proposal) : [];
  const isNo = item.outcome === 'rejected' || item.outcome === 'noted';
  const isBack = item.outcome === 'remitted' || item.outcome === 'tabled';
  const isProposed = item.kind === 'decision';
  return (
    <section className={css.part}>
      <h2 className={type.section}>{t.text}</h2>
      {(isProposed || motionsOf(item).length > 1) && (
        <FieldConflict row={item.key} field="propositionOrder">
          <div>
            <NoteInput
              id="propositionOrder"
              label={t.order}
              rows={2}
              draft={draft}
              name="propositionOrder"
              value={item.propositionOrder}
              faults={faultsAt(inUse, 'propositionOrder')}
              commit={(propositionOrder, seen) => write({ propositionOrder }, seen)}
            />
            {lacksOrder(item) && (
              <Button
                className={css.fill ?? ''}
                size="small"
                onClick={() => {
                  void write({ propositionOrder: more.usualOrder(item.method === 'vote') });
                  focusAt(['propositionOrder']);
                }}
              >
                {more.fillOrder}
              </Button>
            )}
          </div>
        </FieldConflict>
      )}
      {isProposed && (
        <FieldConflict row={item.key} field="method" written={(value) => t.methods[value as 'vote'] ?? ''}>
          <FieldShell label={t.method} faults={faultsAt(inUse, 'method')}>
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
        <FieldShell label={t.outcome} faults={faultsAt(inUse, 'outcome')}>
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
            faults={faultsAt(inUse, 'remitReason')}
            commit={(remitReason, seen) => write({ remitReason }, seen)}
          />
        </FieldConflict>
      ) : isByPoints(proposed) && !isNo ? (
        <Points proposed={proposed} />
      ) : (
        <FieldConflict row={item.key} field="text">
          <NoteInput
            label={t.text}
            {...(proposal === null || isNo ? {} : { hint: t.textHint })}
            rows={5}
            draft={draft}
            name="text"
            value={words}
            faults={faultsAt(inUse, 'text')}
            commit={(text, seen) => write({ text }, item.text === null ? {} : seen)}
          />
        </FieldConflict>
      )}
      {!isBack &&
        !isNo &&
        proposal !== null &&
        (isByPoints(proposed) ? (
          <PointChanges proposed={proposed} />
        ) : (
          <Changes from={textOf(proposed)} to={draft.values.text ?? words} />
        ))}
      <Follows proposed={proposed} words={words} />
      <FieldShell label={t.adjusting} labelHidden hint={t.immediateHint}>
        <Checkbox
          label={t.immediate}
          checked={item.immediate === true}
          onChange={(_, { checked }) => void write({ immediate: checked === true })}
        />
      </FieldShell>
    </section>
  );
}
