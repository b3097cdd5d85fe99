// Gives the screens of Inställningar the setting up of the site, when its connection has come.
import { use } from 'react';
import Setup from '../../features/setup/Setup.tsx';
import { SiteSetupProvider } from '../../ui/siteSetup.ts';
import { SetupLater } from './later.ts';

interface Props {
  readonly part?: string | undefined;
  readonly step?: string | undefined;
}

export default function SettingUp(props: Props) {
  const setup = use(use(SetupLater)());
  return (
    <SiteSetupProvider value={setup}>
      <Setup {...props} />
    </SiteSetupProvider>
  );
}
