// Gives the screens of Inställningar the setting up of the site, when its connection has come.
import { useContext, useEffect, useState } from 'react';
import { Periods } from '../../features/consolidation/periods/Periods.tsx';
import Setup from '../../features/setup/Setup.tsx';
import { Skeleton } from '../../ui/page/Skeleton.tsx';
import { type SiteSetup, SiteSetupProvider } from '../../ui/siteSetup.ts';
import { NotArrived } from '../Crash.tsx';
import { SetupLater } from './later.ts';

interface Props {
  readonly part?: string | undefined;
  readonly step?: string | undefined;
}

type Come = SiteSetup | NotArrived | null;

function useSetupComing(): Come {
  const later = useContext(SetupLater);
  const [come, setCome] = useState<Come>(null);
  useEffect(() => {
    let isShown = true;
    const tell = (now: Come) => isShown && setCome(now);
    later().then(tell, (cause: unknown) => tell(new NotArrived(String(cause), { cause })));
    return () => {
      isShown = false;
    };
  }, [later]);
  return come;
}

export default function SettingUp(props: Props) {
  const setup = useSetupComing();
  if (setup === null) return <Skeleton />;
  if (setup instanceof NotArrived) throw setup;
  return (
    <SiteSetupProvider value={setup}>
      {props.part === 'perioder' ? <Periods /> : <Setup {...props} />}
    </SiteSetupProvider>
  );
}
