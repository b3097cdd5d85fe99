// What a proposed decision leads to when it is adjusted: which document, plan, report or assignment, and from whom it waits.
import { Button } from '@fluentui/react-components';
import { type Effect, effectKinds } from '../../../../../core/decision/content.ts';
import { allDocuments } from '../../../../../core/decision/register/documents.ts';
import { delegableKinds } from '../../../../../core/proposal/law/mandate.ts';
import type { ProposalItem } from '../../../../../core/proposal/read.ts';
import type { Fault } from '../../../../../schema/fault.ts';
import type { Rows } from '../../../../../schema/list.ts';
import { bodies } from '../../../../../schema/lists/bodies.ts';
import { periods } from '../../../../../schema/lists/periods.ts';
import { plans } from '../../../../../schema/lists/plans.ts';
import { units } from '../../../../../schema/lists/units.ts';
import { ChoiceInput } from '../../../../../ui/form/ChoiceInput.tsx';
import { LineInput } from '../../../../../ui/form/LineInput.tsx';
import { useText } from '../../../../../ui/text.ts';
import type from '../../../../../ui/type.module.css';
import { useDraft, useSituation } from '../../../../../ui/workspace.tsx';
import { AddOne } from '../../adding/AddOne.tsx';
import { useNewRow } from '../../adding/newRow.ts';
import css from '../report.module.css';
import { draftPlace, useFaultsAt, useReport } from '../reportInUse.ts';
import * as texts from '../text.ts';
import { Answered } from './Answered.tsx';

interface Props {
  readonly item: ProposalItem;
  readonly place: string;
  readonly write: (effects: readonly Effect[]) => Promise<readonly Fault[]>;
}

const begun = (kind: Effect['kind']): Effect => ({
  kind,
  target: '',
  title: '',
  from: null,
  until: null,
  to: null,
  due: null,
});

export function Effects({ item, place, write }: Props) {
  const t = useText(texts);
  const kinds = useKinds();
  const isDelegated = useReport().draft.report.kind === 'delegatedDecision';
  // An effect's day is its item's, so that it is said once.
  const { list, begin } = useNewRow<HTMLFieldSetElement>(item.effects.length);
  const own = item.effects.map((one) => ({ ...one, from: null }));
  return (
    <fieldset ref={list} className={css.effects}>
      <legend className={type.secondary}>{t.effectsTitle}</legend>
      {own.length === 0 && <p className={type.secondary}>{isDelegated ? t.effectsAtOnce : t.effectsLead}</p>}
      {own.map((effect, index) => (
        <EffectRow
          // biome-ignore lint/suspicious/noArrayIndexKey: an item's effects are kept in order and have no other name
          key={index}
          effect={effect}
          item={item}
          place={`${place}.effects.${index}`}
          write={(changed) => write(own.flatMap((one, at) => (at === index ? (changed ?? []) : one)))}
        />
      ))}
      <AddOne
        label={t.addEffect}
        choices={kinds}
        add={(value) => {
          const kind = effectKinds.find((one) => one === value);
          if (kind === undefined) return;
          begin();
          void write([...own, begun(kind)]);
        }}
      />
    </fieldset>
  );
}

/** What a decision on delegation may not lead to is not offered there. */
function useKinds() {
  const t = useText(texts);
  const { draft } = useReport();
  const kinds = draft.report.kind === 'delegatedDecision' ? delegableKinds : effectKinds;
  return kinds.map((kind) => ({ value: kind, label: t.effects[kind] }));
}

interface RowProps {
  readonly effect: Effect;
  readonly item: ProposalItem;
  readonly place: string;
  readonly write: (effect: Effect | null) => Promise<readonly Fault[]>;
}

function EffectRow({ effect, item, place, write }: RowProps) {
  const t = useText(texts);
  const kinds = useKinds();
  const { at, draft: open } = useReport();
  const { rows } = useSituation();
  const draft = useDraft(draftPlace(at));
  const faults = useFaultsAt(place);
  const endless = faults.filter(({ code }) => code === 'INTERIM_NO_END');
  const { kind } = effect;
  const choices = choicesOf(rows, kind, effect.target);
  const isAssign = kind === 'assign';
  const isNew = effect.target === '';
  const hasTitle = (isAssign && isNew) || ((kind === 'adopt' || kind === 'interim') && effect.target === '');
  const typed = (field: string) => ({ draft, name: `items.${item.id}.${place}.${field}` });
  return (
    <div className={css.fields} id={place} tabIndex={-1} data-row="">
      <ChoiceInput
        label={t.effect}
        value={kind}
        none={t.choose}
        choices={kinds}
        commit={(chosen) => write(chosen === null ? null : begun(chosen))}
      />
      {isAssign && (
        <Answered
          body={open.body.key}
          answered={effect.target}
          write={(target, title) => write({ ...begun('assign'), target, title })}
        />
      )}
      {(!isAssign || isNew) && (
        <ChoiceInput
          label={t.targets[kind]}
          value={isAssign ? effect.to : effect.target}
          faults={faults.filter((one) => !endless.includes(one))}
          none={kind === 'adopt' || kind === 'interim' ? t.newDocument : t.choose}
          choices={choices}
          commit={(chosen) => {
            if (isAssign) return write({ ...effect, to: chosen });
            const title = choices.find(({ value }) => value === chosen)?.label ?? '';
            const until = effect.until === chosen ? null : effect.until;
            return write({ ...effect, target: chosen ?? '', title, until });
          }}
        />
      )}
      {hasTitle && (
        <div className={css.wide}>
          <LineInput
            label={isAssign ? t.assignTitle : t.effectTitle}
            {...typed('title')}
            value={effect.title}
            commit={(title) => write({ ...effect, title: title ?? '' })}
          />
        </div>
      )}
      {kind === 'interim' && (
        <ChoiceInput
          label={t.until}
          value={effect.until}
          required
          faults={endless}
          hint={t.untilHint}
          none={t.choose}
          // Nothing waits for itself.
          choices={choicesOf(rows, 'adopt').filter(({ value }) => value !== effect.target)}
          commit={(until) => write({ ...effect, until })}
        />
      )}
      {isAssign && isNew && (
        <LineInput
          label={t.due}
          kind="date"
          {...typed('due')}
          value={effect.due}
          commit={(due) => write({ ...effect, due })}
        />
      )}
      <div className={css.wide}>
        <Button
          size="small"
          appearance="subtle"
          aria-label={t.removeThe(t.theEffect(item.number))}
          onClick={() => void write(null)}
        >
          {t.remove}
        </Button>
      </div>
    </div>
  );
}

/** What each kind of effect may be about: a plan that has been sent; a document that is in force is repealed, and one that is not is adopted. */
function choicesOf(
  rows: Rows,
  kind: Effect['kind'],
  chosen = '',
): readonly { value: string; label: string }[] {
  const documents = allDocuments(rows);
  const named = <T extends { key: string }>(all: readonly T[], label: (one: T) => string) =>
    all.map((one) => ({ value: one.key, label: label(one) }));
  switch (kind) {
    case 'adopt':
    case 'interim':
      return named(
        documents.filter(({ state }) => state === 'draft'),
        ({ title }) => title,
      );
    case 'repeal':
      return named(
        documents.filter(({ state }) => state === 'inForce' || state === 'inForceInterim'),
        ({ title }) => title,
      );
    case 'approvePlan':
      return named(
        rows
          .all(plans)
          .filter(
            ({ key, state, withdrawn }) => withdrawn !== true && (state === 'submitted' || key === chosen),
          ),
        ({ title }) => title,
      );
    case 'approveReport':
      return named(
        rows.all(periods).filter(({ state }) => state !== 'planned'),
        ({ label, year }) => `${label} ${year}`,
      );
    case 'assign':
      return [
        ...rows.all(bodies).map(({ key, name }) => ({ value: `body:${key}`, label: name })),
        ...rows.all(units).map(({ key, name }) => ({ value: `unit:${key}`, label: name })),
      ];
  }
}
