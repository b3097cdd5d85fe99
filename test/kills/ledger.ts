// What has been typed and what of it the page has said is saved, field by field; judges what is found after a kill.

/** The fields that are written in: block H's questions, all three in one row of SharePoint. */
export const fields = ['goodResults', 'badResults', 'causes'] as const;
export type Field = (typeof fields)[number];

/** Where the page has said that a text lies. */
export type Where = 'device' | 'server';

export interface Offence {
  readonly kind: 'lost' | 'torn' | 'twice';
  readonly field: Field;
  /** Number of the sentence; null when what is wrong lies outside the acknowledged ones. */
  readonly sentence: number | null;
  readonly found: string;
}

/** Its own number at either end, so that it can be told whole from torn and once from twice. */
export const sentence = (number: number): string => `[${number}: Täta möten märks :${number}]`;
export const beginningOf = (number: number): string => `[${number}: `;

const numbersIn = (text: string): readonly number[] =>
  [...text.matchAll(/ :(\d+)\]/g)].map(([, number]) => Number(number));

export interface Ledger {
  /** What the field will hold when the sentence has been typed at its end. */
  add(field: Field, number: number): string;
  /** The page has said that this lies there. */
  acknowledge(field: Field, text: string, where: Where): void;
  /** The page has said that all that lies on the device lies in SharePoint. */
  acknowledgeAll(): void;
  /** The field as it stands when the page has started anew; what is not there of the unacknowledged will never be. */
  judgePage(field: Field, found: string): readonly Offence[];
  /** The field as SharePoint has it. */
  judgeServer(field: Field, found: string): readonly Offence[];
  /** All that has been typed and is still in the field. */
  whole(field: Field): string;
  /** How many sentences the page has said are safe. */
  acknowledged(): number;
}

interface Account {
  typed: string;
  /** So many of its first letters are acknowledged, and where. */
  device: number;
  server: number;
}

export function createLedger(): Ledger {
  const accounts: Readonly<Record<Field, Account>> = {
    goodResults: { typed: '', device: 0, server: 0 },
    badResults: { typed: '', device: 0, server: 0 },
    causes: { typed: '', device: 0, server: 0 },
  };

  const judge = (field: Field, found: string, least: number): readonly Offence[] => {
    const { typed } = accounts[field];
    if (typed.startsWith(found) && found.length >= least) return [];
    const offences = numbersIn(typed.slice(0, least)).flatMap((number): readonly Offence[] => {
      const times = found.split(sentence(number)).length - 1;
      if (times === 1) return [];
      if (times > 1) return [{ kind: 'twice', field, sentence: number, found }];
      const kind = found.includes(beginningOf(number)) ? 'torn' : 'lost';
      return [{ kind, field, sentence: number, found }];
    });
    return offences.length > 0 ? offences : [{ kind: 'torn', field, sentence: null, found }];
  };

  return {
    add(field, number) {
      accounts[field].typed += sentence(number);
      return accounts[field].typed;
    },
    acknowledge(field, text, where) {
      const account = accounts[field];
      if (!account.typed.startsWith(text))
        throw new Error(`The page has saved what nobody has typed in ${field}: ${text}`);
      account.device = Math.max(account.device, text.length);
      if (where === 'server') account.server = Math.max(account.server, text.length);
    },
    acknowledgeAll() {
      for (const field of fields) accounts[field].server = accounts[field].device;
    },
    judgePage(field, found) {
      const account = accounts[field];
      const offences = judge(field, found, account.device);
      account.typed = found;
      if (offences.length > 0) {
        // Told once; what comes after is judged by what is there.
        account.device = Math.min(account.device, found.length);
        account.server = Math.min(account.server, found.length);
      }
      return offences;
    },
    judgeServer: (field, found) => judge(field, found, accounts[field].server),
    whole: (field) => accounts[field].typed,
    acknowledged: () =>
      fields.reduce((sum, field) => {
        const { typed, device } = accounts[field];
        return sum + numbersIn(typed.slice(0, device)).length;
      }, 0),
  };
}
