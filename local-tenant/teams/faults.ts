// The part of the bar that says which faults SharePoint's clients meet, and where they are put on and off.
import type { FaultCounts } from '../faults/faults.ts';
import type { FaultKind } from '../faults/kinds.ts';
import { part } from './surroundings.ts';

const names: Readonly<Record<FaultKind, string>> = {
  latency: 'Svar som dröjer',
  throttled: 'För många anrop (429)',
  busy: 'Upptagen (503)',
  resetBefore: 'Bruten förbindelse, inget gjort',
  resetAfter: 'Bruten förbindelse, men gjort',
  timeoutBefore: 'Inget svar, inget gjort',
  timeoutAfter: 'Inget svar, men gjort',
  duplicated: 'Utfört två gånger',
  reordered: 'Svar i annan ordning',
  partFailures: 'Delar av en bunt nekade',
  hasException: 'Formulär nekat fast svaret är 200',
  expiredToken: 'Inloggningen för gammal (401)',
  expiredDigest: 'Sidans kontrollvärde för gammalt (403)',
  rightsWithdrawn: 'Rättigheten borta (403)',
  truncated: 'Halvt svar',
  html: 'Främmande webbsida som svar',
  expiredChangeToken: 'Ändringsloggen når inte så långt',
  columnRemoved: 'Kolumn borttagen',
  columnRenamed: 'Kolumn omdöpt',
};
const isKind = (name: string): name is FaultKind => Object.hasOwn(names, name);

const often = 2000;
const address = '/_tenant/faults';
const panel = part('.faults', HTMLDetailsElement);
const form = part('.faults form', HTMLFormElement);
const off = part('.faults .off', HTMLButtonElement);

let asking: ReturnType<typeof setTimeout> | undefined;

/** Shows how it is, and again as long as there are faults or somebody looks. */
export function watchFaults(): void {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const seed = Number(new FormData(form).get('seed'));
    void ask({ method: 'POST', body: JSON.stringify({ seed }) });
  });
  off.addEventListener('click', () => void ask({ method: 'DELETE' }));
  panel.addEventListener('toggle', () => void ask());
  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    panel.open = false;
    part('.faults summary', HTMLElement).focus();
  });
  void ask();
}

async function ask(deed: RequestInit = {}): Promise<void> {
  clearTimeout(asking);
  try {
    const answer = await fetch(address, deed);
    const counts: FaultCounts = await answer.json();
    draw(counts);
    if (counts.plan !== null || panel.open) asking = setTimeout(() => void ask(), often);
  } catch {
    // The tenant is stopped; the page says so when it is opened anew.
    part('.faults .now', HTMLElement).textContent = 'okänt';
  }
}

function draw({ plan, requests, met }: FaultCounts): void {
  const kinds = Object.entries(met).filter(([, count]) => count > 0);
  const sum = kinds.reduce((total, [, count]) => total + count, 0);
  panel.dataset.on = String(plan !== null);
  part('.faults .now', HTMLElement).textContent = plan === null ? 'av' : String(sum);
  off.disabled = plan === null;
  if (plan !== null && document.activeElement !== form.elements.namedItem('seed'))
    part('.faults input', HTMLInputElement).value = String(plan.seed);
  const rows = kinds
    .sort(([, a], [, b]) => b - a)
    .map(([kind, count]) => {
      const row = document.createElement('li');
      const number = document.createElement('strong');
      number.textContent = String(count);
      row.append(isKind(kind) ? names[kind] : kind, number);
      return row;
    });
  part('.faults ul', HTMLElement).replaceChildren(...rows);
  part('.faults .state', HTMLElement).textContent =
    plan === null
      ? `Inga störningar är på.${sum > 0 ? ' Senast blev det:' : ''}`
      : `Frö ${plan.seed} är på: ${sum} störningar på ${requests} anrop.`;
}
