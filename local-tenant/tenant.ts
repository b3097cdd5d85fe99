// `npm run tenant`: the local tenant alone, for other clients than the app.
import { sites } from './seed/sites.ts';
import { giveUp, serveKept } from './serving.ts';

async function start(): Promise<void> {
  const { url } = await serveKept(console.log);
  const [site] = sites;
  console.log(`
Den lokala tenanten är öppen på ${url}
  token:     curl -X POST ${url}/_tenant/token -d '{"user":"chef-enhet-a"}'
  webbplats: ${url}${site?.path}/_api/web
  börja om:  curl -X POST ${url}/_tenant/reset
Stoppa med Ctrl+C.`);
}

start().catch(giveUp('npm run tenant'));
