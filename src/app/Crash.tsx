// Catches what breaks while a screen is drawn: says what happened, that drafts are kept, and offers to load the page anew.

import { Component, type ErrorInfo, type ReactNode } from 'react';
import { PlainButton } from '../ui/page/PlainButton.tsx';
import type from '../ui/type.module.css';
import css from './App.module.css';
import { sv } from './text.ts';

interface Props {
  readonly children: ReactNode;
  /** Another page is another attempt: a change of place clears the crash. */
  readonly place: string;
}
interface State {
  readonly error: Error | null;
  readonly place: string;
}

/** A file of the program's own, fetched when it was wanted, did not arrive. */
export class NotArrived extends Error {
  override readonly name = 'NotArrived';
}

export class Crash extends Component<Props, State> {
  override state: State = { error: null, place: this.props.place };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  static getDerivedStateFromProps({ place }: Props, state: State): State | null {
    return place === state.place ? null : { error: null, place };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    const isAway = error instanceof NotArrived;
    return (
      <main className={css.alone}>
        <h1 className={type.pageTitle}>{isAway ? sv.fileTitle : sv.crashTitle}</h1>
        <p className={type.body}>{isAway ? sv.file : sv.crash}</p>
        <PlainButton primary onClick={() => window.location.reload()}>
          {isAway ? sv.tryAgain : sv.reload}
        </PlainButton>
        <details className={css.details}>
          <summary>{sv.crashDetails}</summary>
          <code>{error.message}</code>
        </details>
      </main>
    );
  }
}
