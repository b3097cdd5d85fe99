// The transport of the teams-js protocol: takes an app frame's requests, sends replies and events, and writes down both (teams.md 2.1).

export interface Logged {
  readonly at: number;
  readonly from: 'app' | 'host';
  readonly func: string;
  readonly args: readonly unknown[];
  readonly data?: string;
}

/** What a test reads: everything said, and the calls that this host does not know. */
export interface WireRecord {
  readonly log: Logged[];
  readonly unknown: string[];
  /** sends an event to the app's frame, as the host's own buttons do */
  send(func: string, ...args: unknown[]): void;
}

/** One request from the app. `reply` takes the whole `args` of the answer, since the conventions differ (teams.md 2.3). */
export interface Call {
  readonly func: string;
  readonly args: readonly unknown[];
  readonly data: string | null;
  reply(...args: unknown[]): void;
}

export type Answers = Readonly<Record<string, (call: Call) => void>>;

export interface Wire {
  send(func: string, ...args: unknown[]): void;
  /** whether the app asked to be told of an event */
  hears(event: string): boolean;
  close(): void;
}

interface AppRequest {
  readonly id: number;
  readonly uuidAsString?: string;
  readonly func: string;
  readonly args?: readonly unknown[];
  readonly data?: string;
}

function isRequest(value: unknown): value is AppRequest {
  if (typeof value !== 'object' || value === null) return false;
  return 'id' in value && typeof value.id === 'number' && 'func' in value && typeof value.func === 'string';
}

/** Opens the wire to one frame; messages from any other window or origin are not heard. */
export function openWire(
  frame: HTMLIFrameElement,
  origin: string,
  record: WireRecord,
  answers: Answers,
): Wire {
  const handlers = new Set<string>();
  const post = (message: object): void => frame.contentWindow?.postMessage(message, origin);
  const write = (from: Logged['from'], func: string, args: readonly unknown[], data?: string): void => {
    record.log.push({ at: performance.now(), from, func, args, ...(data === undefined ? {} : { data }) });
  };

  const hear = (event: MessageEvent<unknown>): void => {
    if (event.source !== frame.contentWindow || event.origin !== origin || !isRequest(event.data)) return;
    const { id, uuidAsString, func, args = [], data } = event.data;
    write('app', func, args, data);
    if (func === 'registerHandler') {
      handlers.add(String(args[0]));
      return;
    }
    const answer = Object.hasOwn(answers, func) ? answers[func] : undefined;
    if (answer === undefined) {
      record.unknown.push(func);
      console.error(`The host page does not know the call ${func}`);
      return;
    }
    const reply = (...values: unknown[]): void => {
      write('host', func, values);
      post({ id, uuidAsString, args: values, monotonicTimestamp: performance.now() });
    };
    answer({ func, args, data: data ?? null, reply });
  };

  window.addEventListener('message', hear);
  return {
    send(func, ...args) {
      write('host', func, args);
      post({ func, args });
    },
    hears: (event) => handlers.has(event),
    close: () => window.removeEventListener('message', hear),
  };
}
