// The live control beside the step: each fault and warning in words with the way to its field, and the thread as it is just now.

import { ErrorCircle16Filled } from '@fluentui/react-icons/headless/svg/error-circle';
import { Warning16Filled } from '@fluentui/react-icons/headless/svg/warning';
import { memo, useState } from 'react';
import type { Finding } from '../../core/planning/entry.ts';
import { address } from '../../ui/address.ts';
import { useText } from '../../ui/text.ts';
import type from '../../ui/type.module.css';
import { faultText, faultTexts } from '../../ui/words/faultText.ts';
import { aboutOf } from './findings.ts';
import css from './Planning.module.css';
import { findingKey, focusAt, usePlan } from './planInUse.ts';
import { ThreadNow } from './ThreadNow.tsx';
import * as texts from './text.ts';

/** So many are shown until one asks for the rest: the thread is to be seen beside them. */
const shown = 4;

export const PlanAside = memo(function PlanAside() {
  const t = useText(texts);
  const { form } = usePlan();
  const [all, setAll] = useState(false);
  const open = form.warnings.filter(({ considered }) => !considered);
  const found = [...form.errors, ...open];
  const rest = found.length - shown;
  return (
    <div className={css.aside}>
      <section>
        <h2 className={type.section}>{t.control.title}</h2>
        <p className={type.secondary}>{found.length === 0 ? t.control.whole : t.control.lead}</p>
        <FindingList findings={all ? found : found.slice(0, shown)} />
        {rest > 0 && !all && (
          <button type="button" className={css.more} onClick={() => setAll(true)}>
            {t.control.more(rest)}
          </button>
        )}
      </section>
      <ThreadNow />
    </div>
  );
});

/** As many as one mends in a sitting; the rest come forward as these are mended. */
const most = 10;

export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  const t = useText(texts);
  const [all, setAll] = useState(false);
  if (findings.length === 0) return null;
  const listed = all ? findings : findings.slice(0, most);
  return (
    <>
      <ul className={css.findings}>
        {listed.map((one) => (
          <li key={findingKey(one)}>
            <FindingWords finding={one} />
          </li>
        ))}
      </ul>
      {listed.length < findings.length && (
        <button type="button" className={css.more} onClick={() => setAll(true)}>
          {t.control.more(findings.length - listed.length)}
        </button>
      )}
    </>
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
