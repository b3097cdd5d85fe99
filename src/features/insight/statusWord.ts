// The word for a status in the model of today, since a picture may reach over several models.
import type { Status } from '../../schema/lists/assessments.ts';
import { modelInForce } from '../../steering/inForce.ts';
import { useText } from '../../ui/text.ts';
import { statusWord } from '../../ui/why/wording.ts';
import { useSituation } from '../../ui/workspace.tsx';
import * as texts from './text.ts';

export function useStatusWord(): (status: Status) => string {
  const t = useText(texts);
  const { rows, today } = useSituation();
  const model = modelInForce(rows, Number(today.slice(0, 4)));
  return (status) => (model.ok ? statusWord(model.value, status) : undefined) ?? t.statuses[status];
}
