// Mounts the app over the static skeleton, as soon as there is something to paint.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { startApp } from './app/opening/start.ts';

const mount = document.getElementById('app');
if (mount === null) throw new Error('The page has no place for the app');
const app = startApp();
await app.ready;
createRoot(mount).render(
  <StrictMode>
    <App app={app} />
  </StrictMode>,
);
