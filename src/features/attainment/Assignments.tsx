// The year's assignments, counted by where they stand (R13).
import type { AttainmentTable } from '../../core/attainment.ts';
import { figureText } from '../../ui/format.ts';
import { useText } from '../../ui/text.ts';
import type from '../../ui/type.module.css';
import css from './Attainment.module.css';
import * as texts from './text.ts';

export function Assignments({ table }: { readonly table: AttainmentTable }) {
  const t = useText(texts);
  if (table.assignments === null) return null;
  const { total, counts } = table.assignments;
  return (
    <section className={css.sound}>
      <h2 className={type.section}>{t.assignments}</h2>
      <p className={type.body}>{t.assignmentsLead(total)}</p>
      <table className={css.assignments}>
        <caption className="hiddenText">{t.assignments}</caption>
        <thead>
          <tr>
            <th scope="col">{t.assignmentState}</th>
            <th scope="col">{t.assignmentCount}</th>
            <th scope="col">{t.columns.share}</th>
          </tr>
        </thead>
        <tbody>
          {counts.map(({ key, label, count, pct }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td>{figureText(count)}</td>
              <td>{t.share(pct)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
