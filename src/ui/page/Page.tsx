// The three forms a page may have: list and aside, steps and form and aside, and a sheet alone.
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import type from '../type.module.css';
import { Column } from './Column.tsx';
import { useNarrow } from './narrow.ts';
import css from './Page.module.css';

interface HeadProps {
  /** One a page, its `h1`. */
  readonly title: string;
  /** A small line above the title: which body, which period. */
  readonly over?: ReactNode;
  /** A small line under it. */
  readonly under?: ReactNode;
  /** What can be done with the page as a whole, to the right. */
  readonly actions?: ReactNode;
  /** On the phone the menu's name is the heading, so a page that is called the same leaves its own out of sight. */
  readonly sameAsMenu?: boolean;
}

interface PageProps extends HeadProps {
  /** What must be seen before anything else: messages, faults. */
  readonly notice?: ReactNode;
  readonly children: ReactNode;
}

interface Aside {
  readonly aside: ReactNode;
  /** The aside's name for those who listen. */
  readonly asideLabel: string;
}

/** What the page was called before, so that the first heading of all does not take the focus. */
let shownBefore: string | null = null;

/** A new page begins at its heading, also for those who listen; nothing is taken from a hand that is in a field. */
function useArrival(title: string, heading: RefObject<HTMLHeadingElement | null>) {
  useEffect(() => {
    document.title = title;
    const moved = shownBefore !== null && shownBefore !== title;
    shownBefore = title;
    if (moved && !document.activeElement?.matches('input, textarea, select')) {
      heading.current?.focus({ preventScroll: true });
    }
  }, [title, heading]);
}

function Head({ title, over, under, actions, sameAsMenu }: HeadProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useArrival(title, heading);
  return (
    <header className={css.head}>
      <div className={css.titles}>
        {over !== undefined && <div className={type.secondary}>{over}</div>}
        <h1
          ref={heading}
          tabIndex={-1}
          className={sameAsMenu ? `${type.pageTitle} ${css.menuTitle}` : type.pageTitle}
        >
          {title}
        </h1>
        {under !== undefined && <p className={`${type.body} ${css.under}`}>{under}</p>}
      </div>
      {actions !== undefined && <div className={css.actions}>{actions}</div>}
    </header>
  );
}

function Sheet({ notice, children, ...head }: PageProps) {
  return (
    <Column as="main" id="page" className={css.sheet}>
      {notice}
      <Head {...head} />
      {children}
    </Column>
  );
}

const AsideColumn = ({ aside, asideLabel }: Aside) => (
  <Column as="aside" label={asideLabel} className={css.aside}>
    {aside}
  </Column>
);

/** A table or other content over the full width. */
export function SheetPage(props: PageProps) {
  return (
    <div className={css.page}>
      <Sheet {...props} />
    </div>
  );
}

/** A list, and beside it what helps to understand it; on the phone the aside follows. */
export function ListPage({ aside, asideLabel, ...page }: PageProps & Aside) {
  return (
    <div className={`${css.page} ${css.withAside}`}>
      <Sheet {...page} />
      <AsideColumn aside={aside} asideLabel={asideLabel} />
    </div>
  );
}

interface StepsProps extends PageProps, Partial<Aside> {
  /** The column of steps; on the phone a row that opens. */
  readonly steps: ReactNode;
  readonly stepsLabel: string;
  /** Progress and the primary: under the steps, on the phone in a bar at the bottom. */
  readonly foot: ReactNode;
}

/** Steps at the left, the form of the chosen one, and an aside where there is something to say. */
export function StepsPage({ steps, stepsLabel, foot, aside, asideLabel, ...page }: StepsProps) {
  const narrow = useNarrow();
  const hasAside = aside !== undefined && asideLabel !== undefined;
  return (
    <div className={`${css.page} ${hasAside ? css.withStepsAndAside : css.withSteps}`}>
      {narrow ? (
        <details className={css.stepsRow}>
          <summary>{stepsLabel}</summary>
          {steps}
        </details>
      ) : (
        <Column as="nav" label={stepsLabel} className={css.steps}>
          <div className={css.stepList}>{steps}</div>
          {foot}
        </Column>
      )}
      <Sheet {...page} />
      {hasAside && <AsideColumn aside={aside} asideLabel={asideLabel} />}
      {narrow && foot !== null && <div className={css.foot}>{foot}</div>}
    </div>
  );
}
