// Serves the kept world for a person at the keyboard: the port from the environment, the address in words, a clean stop.
import { Mistake, readCommand } from './command.ts';
import { keptWorld } from './keptWorld.ts';
import { serveSecure } from './secure.ts';
import { listen, serveTenant, type TenantOptions, type TenantServer } from './server.ts';

const usualPort = 5173;

function askedPort(): number {
  const asked = process.env.PORT;
  if (asked === undefined || asked === '') return usualPort;
  const port = Number(asked);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new Mistake(`PORT är ${asked}, men ska vara ett tal mellan 0 och 65535.`);
}

/** Opens the world as the command line asks, serves it, and stops in order at Ctrl+C. */
export async function serveKept(tell: (text: string) => void): Promise<TenantServer> {
  const { reset, ...asked } = readCommand(process.argv.slice(2));
  const port = askedPort();
  const host = process.env.HOST ?? 'localhost';
  // Tried before the world is opened: another start may be at work in it.
  const trial = await listen({ fetch: () => new Response(), port, hostname: host });
  await trial.close();
  const options = { ...(await keptWorld('.tenant', tell, reset)), ...asked, port, host };
  const server = await (process.env.HTTPS === '1' ? servedSecurely(options, tell) : serveTenant(options));
  if (asked.faults !== undefined) tell(`Störningar är på, med fröet ${asked.faults.seed}.`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void server.close().then(() => {
        server.tenancy.world().close();
        process.exit(0);
      });
    });
  }
  return server;
}

async function servedSecurely(options: TenantOptions, tell: (text: string) => void): Promise<TenantServer> {
  const server = await serveSecure(options);
  tell(`Klienten behöver lita på certifikatet, för Node med NODE_EXTRA_CA_CERTS=${server.certificateFile}`);
  return server;
}

/** Ends the process with a fault in words, and what to do about it where that is known. */
export function giveUp(command: string): (error: unknown) => never {
  return (error) => {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    const port = process.env.PORT ?? usualPort;
    if (taken)
      console.error(
        `Porten ${port} används redan. Stäng det som använder den, eller välj en annan: PORT=5174 ${command}`,
      );
    else if (error instanceof Mistake) console.error(error.message);
    else console.error(error);
    process.exit(1);
  };
}
