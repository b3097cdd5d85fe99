// The receipt of a follow-up that has been marked ready: who, when, and what happens next.
import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { personNamed } from '../../../core/situation.ts';
import { address } from '../../../ui/address.ts';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useSituation } from '../../../ui/workspace.tsx';
import css from '../FollowUp.module.css';
import { useForm } from '../formInUse.ts';
import * as texts from '../text.ts';

export function Receipt({ change }: { readonly change: () => void }) {
  const t = useText(texts).ready;
  const { form, at, asked } = useForm();
  const { rows } = useSituation();
  const heading = useRef<HTMLHeadingElement>(null);
  const { unit, followUp, closedBecause, deadline } = form.head;
  const open = closedBecause === null;

  // Who has just pressed the button hears the receipt; who only opens the page does not have the focus moved.
  useEffect(() => {
    if (asked) heading.current?.focus();
  }, [asked]);
  return (
    <section className={css.panel}>
      <h2 className={type.panelTitle} tabIndex={-1} ref={heading}>
        {t.doneTitle(unit.name)}
      </h2>
      {followUp?.readyAt && (
        <p className={type.body}>
          {t.doneBy(personNamed(rows, followUp.readyBy ?? '').name, followUp.readyAt)}
        </p>
      )}
      <p className={type.body}>{open ? t.doneNext(deadline) : t.doneClosed}</p>
      <div className={css.actions}>
        {open && <Button onClick={change}>{t.change}</Button>}
        <a className={type.link} href={address.attainment(at.period)}>
          {t.attainment}
        </a>
      </div>
    </section>
  );
}
