// The live control beside the step: each fault and warning in words with the way to its field, and the thread as it is just now.

import { ErrorCircle16Filled } from '@fluentui/react-icons/headless/svg/error-circle';
import { Warning16Filled } from '@fluentui/react-icons/headless/svg/warning';
import { memo } from 'react';
import type { Finding } from '../../core/planning/entry.ts';
import { address } from '../../ui/address.ts';
import { useText } from '../../ui/text.ts';
import type from '../../ui/type.module.css';
import { faultText, faultTexts } from '../../ui/words/faultText.ts';
import { useFirst } from './fields/first.ts';
import { aboutOf } from './findings.ts';
import css from './Planning.module.css';
import { findingKey, focusAt, usePlan } from './planInUse.ts';
import { ThreadNow } from './ThreadNow.tsx';
import * as texts from './text.ts';

/** So many are shown until one asks for the rest: beside a step the thread is to be seen too, and more than ten nobody mends in a sitting. */
const most = { beside: 4, inReview: 10 } as const;

export const PlanAside = memo(function PlanAside() {
  const t = useText(texts);
  const { form } = usePlan();
  const open = form.warnings.filter(({ considered }) => !considered);
  const found = [...form.errors, ...open];
  const first = useFirst(found, most.beside);
  return (
    <div className={css.aside}>
      <section>
        <h2 className={type.section}>{t.control.title}</h2>
        <p className={type.secondary}>{found.length === 0 ? t.control.whole : t.control.lead}</p>
        <FindingRows findings={first.shown} />
        <More left={first.left} showAll={first.showAll} />
      </section>
      <ThreadNow />
    </div>
  );
});

export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  const { shown, left, showAll } = useFirst(findings, most.inReview);
  return (
    <>
      <FindingRows findings={shown} />
      <More left={left} showAll={showAll} />
    </>
  );
}

function FindingRows({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <ul className={css.findings}>
      {findings.map((one) => (
        <li key={findingKey(one)}>
          <FindingWords finding={one} />
        </li>
      ))}
    </ul>
  );
}

export function More({ left, showAll }: { readonly left: number; readonly showAll: () => void }) {
  const t = useText(texts);
  if (left === 0) return null;
  return (
    <button type="button" className={css.more} onClick={showAll}>
      {t.control.more(left)}
    </button>
  );
}

/** What is wrong in words, under a word for how grave it is, with the way to the field. */
export function FindingWords({ finding }: { readonly finding: Finding }) {
  const t = useText(texts);
  const sentences = useText(faultTexts);
  const { at } = usePlan();
  const { fault, place } = finding;
  const about = aboutOf(finding);
  const words = faultText(sentences, fault);
  const href = address.plan(at.plan, place);
  // The address may lead there already; the focus is then elsewhere.
  const again = () => {
    if (window.location.hash === href) focusAt(place);
  };
  return (
    <>
      <span className={fault.warning ? css.warning : css.error}>
        {fault.warning ? <Warning16Filled aria-hidden="true" /> : <ErrorCircle16Filled aria-hidden="true" />}
      </span>
      <div className={css.words}>
        <span className={`${type.secondary} ${type.strong}`}>
          {fault.warning ? t.control.consider : t.control.fault}
        </span>
        <a className={type.link} href={href} onClick={again}>
          {about === '' ? words : t.control.about(about, words)}
        </a>
      </div>
    </>
  );
}
