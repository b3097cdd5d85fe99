// Takes a row out of one of the report's lists.
import { Button } from '@fluentui/react-components';
import { useText } from '../../../../../ui/text.ts';
import { type InRow, useRowWriter } from '../fields.tsx';
import * as texts from '../text.ts';

/** `what` is what is taken away, for those who listen. */
export function Remove({ on, what }: { readonly on: InRow; readonly what: string }) {
  const t = useText(texts);
  const write = useRowWriter(on);
  return (
    <div>
      <Button
        size="small"
        appearance="subtle"
        aria-label={t.removeThe(what)}
        onClick={() => void write(null)}
      >
        {t.remove}
      </Button>
    </div>
  );
}
