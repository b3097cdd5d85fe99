// What stands in the way of marking ready: a link to each field, and warnings to consider.
import { Button, Checkbox } from '@fluentui/react-components';
import { ErrorCircle16Filled } from '@fluentui/react-icons/headless/svg/error-circle';
import { Warning16Filled } from '@fluentui/react-icons/headless/svg/warning';
import { useEffect, useRef } from 'react';
import type { FollowUpForm, Missing } from '../../../core/followUp/form.ts';
import { address } from '../../../ui/address.ts';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { faultText, faultTexts } from '../../../ui/words/faultText.ts';
import { useDraft, useHasUnsaved, useWorkspace } from '../../../ui/workspace.tsx';
import css from '../FollowUp.module.css';
import { focusAt, useForm } from '../formInUse.ts';
import * as texts from '../text.ts';
import ready from './ready.module.css';
import { consideredDraft, consideredKeys, unsavedIn } from './unsaved.ts';

export function MissingList({ close }: { readonly close: () => void }) {
  const t = useText(texts);
  const sentences = useText(faultTexts);
  const { form, at } = useForm();
  const workspace = useWorkspace();
  // Looks again when a draft has been saved.
  useHasUnsaved();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const unsaved = unsavedIn(workspace, form, at);
  const isUnsaved = ({ place }: Missing) => unsaved.some((one) => one.place === place);
  const wordsOf = (one: Missing) =>
    isUnconfirmed(form, one)
      ? t.ready.unconfirmed
      : (t.ready.missingField[`${one.block}/${one.field}`] ??
        t.ready.missing[one.fault.code] ??
        faultText(sentences, one.fault));
  const links = [
    ...unsaved.map(({ place, label }) => ({ place, words: t.atIt(label, t.ready.unsaved) })),
    ...form.missing
      .filter((one) => !isUnsaved(one))
      .map((one) => ({ place: one.place, words: t.atIt(one.label, wordsOf(one)) })),
  ];
  const lead = unsaved.length > 0 ? t.ready.leadUnsaved : t.ready.lead;
  return (
    <section className={css.panel}>
      <h2 className={type.panelTitle} tabIndex={-1} ref={heading}>
        {links.length === 0 ? t.ready.wholeTitle : t.ready.title}
      </h2>
      <p className={type.secondary}>{links.length === 0 ? t.ready.wholeLead : lead}</p>
      <ul className={ready.list}>
        {links.map(({ place, words }) => (
          <li key={`${place}.${words}`}>
            <span className={ready.error}>
              <ErrorCircle16Filled aria-hidden="true" />
            </span>
            <FieldLink place={place}>{words}</FieldLink>
          </li>
        ))}
      </ul>
      <Warnings />
      <Button appearance="subtle" size="small" onClick={close}>
        {t.ready.close}
      </Button>
    </section>
  );
}

/** A figure is proposed there, and has neither been confirmed nor changed. */
const isUnconfirmed = ({ figures }: FollowUpForm, { item, fault }: Missing): boolean =>
  fault.code === 'OUTCOME_MISSING' &&
  figures.some(({ indicator, repeatable }) => indicator.key === item && repeatable !== null);

/** Leads to a field, also when the address already does. */
function FieldLink({ place, children }: { readonly place: string; readonly children: string }) {
  const { at } = useForm();
  const [block = '', ...field] = place.split('/');
  const href = address.followUp(at.unit, at.period, block, field.join('/'));
  const again = () => {
    if (window.location.hash === href) focusAt(place);
  };
  return (
    <a className={type.link} href={href} onClick={again}>
      {children}
    </a>
  );
}

function Warnings() {
  const t = useText(texts).ready;
  const sentences = useText(faultTexts);
  const { form, at } = useForm();
  const draft = useDraft(consideredDraft(at));
  const considered = consideredKeys(form, draft);
  const open = form.warnings.filter((warning) => !warning.considered);
  if (open.length === 0) return null;
  const tick = (key: string, ticked: boolean) => (ticked ? draft.keep(key, 'yes') : draft.drop(key, 'yes'));
  return (
    <>
      <h3 className={type.section}>{t.warningsTitle}</h3>
      <ul className={ready.list}>
        {open.map(({ key, place, label, fault }) => (
          <li key={key}>
            <span className={ready.warning}>
              <Warning16Filled aria-hidden="true" />
            </span>
            <div>
              <FieldLink place={place}>
                {fault.code === 'PERSPECTIVE_NOT_DISCUSSED'
                  ? t.undiscussed(label)
                  : t.warned(label, faultText(sentences, fault))}
              </FieldLink>
              <Checkbox
                className={ready.tick ?? ''}
                label={t.considered}
                checked={considered.includes(key)}
                onChange={(_, { checked }) => tick(key, checked === true)}
              />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
