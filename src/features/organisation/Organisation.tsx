// Organisation and roles: who answers for what, who has which role and mandate, tables read in, and reorganisations.
import { address } from '../../ui/address.ts';
import { SheetPage } from '../../ui/page/Page.tsx';
import { useText } from '../../ui/text.ts';
import type from '../../ui/type.module.css';
import { ImportPage } from './import/ImportPage.tsx';
import css from './Organisation.module.css';
import { ReorganisePage } from './reorganise/ReorganisePage.tsx';
import { MandatesView } from './roles/MandatesView.tsx';
import { RolesView } from './roles/RolesView.tsx';
import * as texts from './text.ts';
import { UnitsView } from './units/UnitsView.tsx';

const sections = ['enheter', 'roller', 'mandat', 'importera', 'omorganisera'] as const;
type Section = (typeof sections)[number];

/** The parts of the address after `#/installningar/organisation`. */
interface Props {
  readonly section: string | undefined;
  readonly named: string | undefined;
}

export default function Organisation({ section, named }: Props) {
  const t = useText(texts);
  const chosen = sections.find((one) => one === section) ?? 'enheter';
  return (
    <SheetPage
      title={t.title}
      over={
        <a className={type.link} href={address.settings()}>
          {t.settings}
        </a>
      }
      under={t.leads[chosen]}
    >
      <nav className={css.parts} aria-label={t.parts}>
        {sections.map((one) => (
          <a key={one} href={address.organisation(one)} aria-current={one === chosen ? 'page' : undefined}>
            {t.sections[one]}
          </a>
        ))}
      </nav>
      <Shown section={chosen} named={named} />
    </SheetPage>
  );
}

function Shown({ section, named }: { readonly section: Section; readonly named: string | undefined }) {
  if (section === 'roller') return <RolesView />;
  if (section === 'mandat') return <MandatesView />;
  if (section === 'importera') return <ImportPage />;
  if (section === 'omorganisera') return <ReorganisePage named={named} />;
  return <UnitsView />;
}
