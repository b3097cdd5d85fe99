// Inställningar: the guide until the site is set up, and then the site and the steering model.
import { hasBegun } from '../../core/setup/beginOrganisation.ts';
import { useSituation } from '../../ui/workspace.tsx';
import { CardsPage } from './cards/CardsPage.tsx';
import { EditPage } from './model/edit/EditPage.tsx';
import { ModelPage } from './model/ModelPage.tsx';
import { SitePage } from './site/SitePage.tsx';
import { Guide } from './wizard/Guide.tsx';

interface Props {
  readonly part?: string | undefined;
  readonly step?: string | undefined;
}

export default function Setup({ part, step }: Props) {
  const situation = useSituation();
  if (part === 'gor-i-ordning' || !hasBegun(situation)) return <Guide step={step} />;
  if (part === 'styrmodellen') return step === 'andra' ? <EditPage /> : <ModelPage />;
  if (part === 'kort') return <CardsPage />;
  return <SitePage />;
}
