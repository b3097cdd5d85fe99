// The sign-in page of the fake authority: one link per person.
import { html } from 'hono/html';

export interface Choice {
  readonly name: string;
  readonly title: string;
  readonly href: string;
}

const style = `
  body { margin: 0; font: 14px/20px "Segoe UI", system-ui, sans-serif; background: #f5f5f5; color: #242424; }
  main { max-width: 440px; margin: 32px auto; padding: 24px; background: #fff; border-radius: 8px; }
  h1 { font-size: 20px; line-height: 28px; margin: 0 0 4px; } p { margin: 0 0 16px; color: #616161; }
  ul { list-style: none; margin: 0; padding: 0; }
  li a { display: block; padding: 8px; border-top: 1px solid #e0e0e0; color: inherit; text-decoration: none; }
  li a:hover, li a:focus-visible { background: #f0f0f0; } small { display: block; color: #616161; }
  .cancel { display: inline-block; margin-top: 16px; color: #115ea3; }
  @media (prefers-color-scheme: dark) {
    body { background: #1f1f1f; color: #fff; } main { background: #292929; }
    p, small { color: #adadad; } li a { border-color: #525252; }
    li a:hover, li a:focus-visible { background: #3d3d3d; } .cancel { color: #479ef5; }
  }
`;

const page = (title: string, body: unknown) => html`<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><style>${style}</style></head><body><main>${body}</main></body></html>`;

export const signInPage = (choices: readonly Choice[], cancel: string) =>
  page(
    'Logga in',
    html`<h1>Logga in</h1><p>Den lokala inloggningen. Välj vem du är.</p>
<ul>${choices.map((choice) => html`<li><a href="${choice.href}">${choice.name}<small>${choice.title}</small></a></li>`)}</ul>
<a class="cancel" href="${cancel}">Avbryt</a>`,
  );

export const consentPage = (name: string, wanted: readonly string[], yes: string, cancel: string) =>
  page(
    'Begärda behörigheter',
    html`<h1>Begärda behörigheter</h1><p>Röda tråden vill göra detta åt ${name}: ${wanted.join(', ')}.</p>
<a href="${yes}">Godkänn</a> <a class="cancel" href="${cancel}">Avbryt</a>`,
  );

export const messagePage = (title: string, text: string) =>
  page(title, html`<h1>${title}</h1><p>${text}</p>`);
