// What members mean to say before the meeting: shown as just that, to everyone who may read the papers at the same time.
import { Button, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { isElected } from '../../../../core/meeting/keepers.ts';
import { positionsOn, takePosition } from '../../../../core/meeting/positions.ts';
import { personNamed } from '../../../../core/situation.ts';
import type { Fault } from '../../../../schema/fault.ts';
import { key } from '../../../../schema/field.ts';
import { positionKinds } from '../../../../schema/lists/room/positions.ts';
import { Faults } from '../../../../ui/form/Faults.tsx';
import { FieldShell } from '../../../../ui/form/FieldShell.tsx';
import { useText } from '../../../../ui/text.ts';
import type from '../../../../ui/type.module.css';
import { useAct, useDraft, useSituation } from '../../../../ui/workspace.tsx';
import css from '../meeting.module.css';
import * as texts from '../text.ts';
import { useItem } from './itemInUse.ts';

export function Positions() {
  const t = useText(texts);
  const { rows, person } = useSituation();
  const { at, item } = useItem();
  const all = positionsOn(rows, item.key);
  const mayTake = isElected(person, at.body.key) && item.decidedAt === null;
  if (all.length === 0 && !mayTake) return null;
  return (
    <section className={css.part}>
      <h2 className={type.section}>{t.positions}</h2>
      <p className={type.secondary}>{t.positionsLead}</p>
      <ul className={css.plain} aria-label={t.positions}>
        {all.map(({ key: row, by, position, note }) => (
          <li key={row}>
            {personNamed(rows, by).name} · {t.position[position]}
            {note === null ? '' : ` · ${note}`}
          </li>
        ))}
      </ul>
      {mayTake && <Mine />}
    </section>
  );
}

function Mine() {
  const t = useText(texts);
  const { at, item } = useItem();
  const act = useAct();
  const draft = useDraft(`room/${at.body.key}/position/${item.key}`);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const { position = '', note = '' } = draft.values;
  const chosen = positionKinds.find((one) => one === position);
  const take = async () => {
    if (chosen === undefined) return;
    const found = await act(takePosition, {
      body: key<'bodies'>(at.body.key),
      item: item.key,
      position: chosen,
      note,
    });
    setFaults(found);
    if (found.length > 0) return;
    draft.drop('position', position);
    draft.drop('note', note);
  };
  return (
    <div className={css.additions}>
      <Faults faults={faults} />
      <FieldShell label={t.myPosition}>
        <RadioGroup
          layout="horizontal"
          className={css.choices ?? ''}
          value={position}
          onChange={(_, { value }) => draft.keep('position', value)}
        >
          {positionKinds.map((one) => (
            <Radio key={one} value={one} label={t.position[one]} />
          ))}
        </RadioGroup>
      </FieldShell>
      <FieldShell label={t.positionNote}>
        <Textarea value={note} onChange={(_, { value }) => draft.keep('note', value)} />
      </FieldShell>
      <div>
        <Button disabledFocusable={chosen === undefined} onClick={() => void take()}>
          {t.takePosition}
        </Button>
      </div>
    </div>
  );
}
