// Styrmodellen.
import { SheetPage } from '../../../ui/page/Page.tsx';
import { useText } from '../../../ui/text.ts';
import { Parts } from '../Parts.tsx';
import * as texts from '../site/text.ts';

export function ModelPage() {
  const t = useText(texts);
  return (
    <SheetPage title={t.model} over={t.settings}>
      <Parts chosen="styrmodellen" />
    </SheetPage>
  );
}
