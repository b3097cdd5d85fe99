// Block C: each goal or factor that the unit judges, with the status that its figures suggest.
import { Button } from '@fluentui/react-components';
import { Checkmark16Regular } from '@fluentui/react-icons/headless/svg/checkmark';
import { useRef } from 'react';
import type { ElementEntry } from '../../../core/followUp/form.ts';
import { acceptSuggested } from '../../../core/followUp/judgementRules.ts';
import { listText } from '../../../ui/format.ts';
import { Empty } from '../../../ui/page/Empty.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useForm, useRecord } from '../formInUse.ts';
import * as texts from '../text.ts';
import { ElementRow } from './ElementRow.tsx';
import css from './elements.module.css';

/** Green by its figures and not judged yet: nothing to think about. */
const isPlain = ({ assessment, suggested }: ElementEntry) =>
  assessment === null && suggested.way !== 'none' && suggested.status === 'fulfilled';

export function ElementsBlock() {
  const t = useText(texts).elements;
  const { form, readOnly } = useForm();
  const asked = form.elements.filter(({ place }) => place === 'needsAnswer');
  const notNow = form.elements.filter(({ place }) => place === 'notNow');
  if (form.elements.length === 0) return <Empty title={t.none}>{t.noneLead}</Empty>;
  return (
    <div className={css.block}>
      <section>
        <div className={css.heading}>
          <h2 className={type.section}>{readOnly ? t.judged : t.toJudge}</h2>
          <AcceptAll entries={asked} />
        </div>
        <ul className={css.rows}>
          {asked.map((entry) => (
            <ElementRow key={entry.element.id} entry={entry} />
          ))}
        </ul>
      </section>
      {notNow.length > 0 && (
        <p className={type.secondary}>{t.notNow(listText(notNow.map(({ element }) => element.title)))}</p>
      )}
    </div>
  );
}

/** All that is green by its figures is taken in one click; the rest is left to be judged. */
function AcceptAll({ entries }: { readonly entries: readonly ElementEntry[] }) {
  const t = useText(texts).elements;
  const { readOnly } = useForm();
  const record = useRecord();
  const state = useRef<HTMLSpanElement>(null);
  const left = entries.filter(({ done }) => !done);
  const plain = left.filter(isPlain);
  const acceptAll = async () => {
    const goals = plain.map(({ element }) => element.row.key);
    const faults = await record('elements/accepted', acceptSuggested, { goals });
    if (faults.length === 0) state.current?.focus();
  };
  if (readOnly) return null;
  return (
    <>
      <span className={css.state} role="status" tabIndex={-1} ref={state}>
        {left.length === 0 && entries.length > 1 && t.allAccepted(entries.length)}
      </span>
      {plain.length > 1 && (
        <Button icon={<Checkmark16Regular />} onClick={() => void acceptAll()}>
          {t.acceptAll}
        </Button>
      )}
    </>
  );
}
