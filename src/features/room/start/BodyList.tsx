// All bodies, to go on from: where the address does not name one, or names one that is not there.
import { bodies } from '../../../schema/lists/bodies.ts';
import { address } from '../../../ui/address.ts';
import { SheetPage } from '../../../ui/page/Page.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useSituation } from '../../../ui/workspace.tsx';
import css from './start.module.css';
import * as texts from './text.ts';

export function BodyList() {
  const t = useText(texts);
  const { rows } = useSituation();
  return (
    <SheetPage title={t.chooseBody}>
      <ul className={css.list} aria-label={t.bodies}>
        {rows.all(bodies).map(({ key: body, name }) => (
          <li key={body}>
            <a className={type.link} href={address.room(body)}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </SheetPage>
  );
}
