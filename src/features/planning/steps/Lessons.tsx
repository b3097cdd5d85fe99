// What the last follow-up taught, as a list beside the text about it, with the way to put it into the text.
import { Button } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { SectionEntry } from '../../../core/planning/entry.ts';
import { lessonsFor, lessonsText } from '../../../core/planning/lessons.ts';
import { recordSection } from '../../../core/planning/rules/textRules.ts';
import { periodWord } from '../../../steering/words.ts';
import { StatusGlyph } from '../../../ui/picture/StatusMark.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useSituation } from '../../../ui/workspace.tsx';
import css from '../fields/fields.module.css';
import { usePlan, useRecord } from '../planInUse.ts';
import own from './steps.module.css';
import * as texts from './text.ts';

/** @property entry the text that the lessons may be put into; null in a short plan, which has none for them */
export function Lessons({ entry }: { readonly entry: SectionEntry | null }) {
  const t = useText(texts).lessons;
  const { form, readOnly } = usePlan();
  const situation = useSituation();
  const record = useRecord();
  const lessons = useMemo(() => lessonsFor(situation, form.plan), [situation, form.plan]);
  const { period, found } = lessons;
  const name = period === null ? '' : periodWord(form.model, period);
  const text = lessonsText(lessons);
  const written = entry?.text ?? '';
  const isIn = written.includes(text);
  const putIn = () => {
    const whole = written.trim() === '' ? text : `${written.trimEnd()}\n\n${text}`;
    void record('conditions/lessons/text', recordSection, { section: 'lessons', text: whole });
  };
  return (
    <section className={own.part} aria-label={t.title}>
      <h2 className={type.section}>{t.title}</h2>
      <p className={type.secondary}>{period === null ? t.noPeriod : t.lead(`${name} ${period.year}`)}</p>
      {period !== null && found.length === 0 && <p className={type.body}>{t.none}</p>}
      {found.length > 0 && (
        <ul className={own.lessons}>
          {found.map(({ key, title, status, word, text: why }) => (
            <li key={key}>
              {status === null ? <span /> : <StatusGlyph status={status} />}
              <span className={css.text}>
                <span className={`${type.body} ${type.strong}`}>{title}</span>
                {word !== '' && <span className={type.secondary}>{` ${word}`}</span>}
                {why !== '' && <span className={`${type.body} ${own.why}`}>{why}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
      {entry !== null && !readOnly && found.length > 0 && !isIn && (
        <div>
          <Button size="small" onClick={putIn}>
            {t.putIn}
          </Button>
        </div>
      )}
    </section>
  );
}
