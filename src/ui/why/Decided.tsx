// What a sum has been judged to be, and by whom.
import type { Assessment } from '../../core/judgement/standings.ts';
import { personNamed } from '../../core/situation.ts';
import type { SteeringModel } from '../../steering/model.ts';
import { StatusMark } from '../picture/StatusMark.tsx';
import { useText } from '../text.ts';
import type from '../type.module.css';
import { useSituation } from '../workspace.tsx';
import * as texts from './judgementText.ts';
import { statusWord, wordProp } from './wording.ts';

interface Props {
  readonly decided: Assessment;
  readonly model: SteeringModel;
}

export function Decided({ decided, model }: Props) {
  const t = useText(texts);
  const { rows } = useSituation();
  return (
    <>
      <StatusMark status={decided.status} {...wordProp(statusWord(model, decided.status))} />
      {decided.judgedBy !== null && (
        <span className={type.secondary}>{t.changedBy(personNamed(rows, decided.judgedBy).name)}</span>
      )}
    </>
  );
}
