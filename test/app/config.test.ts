// @vitest-environment happy-dom
// Where the app believes that it lives, and which site a link may send it to.
import { beforeEach, describe, expect, it } from 'vitest';
import { readConfig, siteFrom } from '../../src/app/config.ts';

const sharePoint = 'https://contoso.sharepoint.com';
const page = (site: string): string => `https://app.example/app/?site=${encodeURIComponent(site)}&theme=dark`;

describe('The site in the address', () => {
  it('is taken when it is one site on the tenant’s own SharePoint', () => {
    expect(siteFrom(page(`${sharePoint}/sites/a-2017`), sharePoint)).toBe(`${sharePoint}/sites/a-2017`);
    expect(siteFrom(page(`${sharePoint}/teams/Nämnd_1/`), sharePoint)).toBe(
      `${sharePoint}/teams/${encodeURIComponent('Nämnd_1')}`,
    );
  });

  it('is refused when it leads anywhere else', () => {
    const bad = [
      'https://evil.example/sites/a',
      'http://contoso.sharepoint.com/sites/a',
      'https://contoso.sharepoint.com.evil.example/sites/a',
      'https://contoso.sharepoint.com@evil.example/sites/a',
      'https://user:secret@contoso.sharepoint.com/sites/a',
      'https://contoso.sharepoint.com:8443/sites/a',
      `${sharePoint}/`,
      `${sharePoint}/sites/`,
      `${sharePoint}/sites/a/b`,
      `${sharePoint}/sites/a/_api/web`,
      `${sharePoint}/sites/../search`,
      `${sharePoint}/sites/a%2Fb`,
      `${sharePoint}/sites/%2e%2e`,
      `${sharePoint}/sites/a%5Cb`,
      `${sharePoint}/sites/%E0%A4%A`,
      `${sharePoint}/sites/a?x=1`,
      `${sharePoint}/sites/a#x`,
      `${sharePoint}/personal/a`,
      '/sites/a',
      'javascript:alert(1)',
      'sites/a',
      '',
    ];
    expect(bad.filter((site) => siteFrom(page(site), sharePoint) !== null)).toEqual([]);
  });

  it('is none when the address names none, or is no address', () => {
    expect(siteFrom('https://app.example/app/', sharePoint)).toBeNull();
    expect(siteFrom('not an address', sharePoint)).toBeNull();
  });
});

describe('The installation', () => {
  beforeEach(() => {
    document.head.innerHTML = '';
  });
  const put = (name: string, content: string): void => {
    const meta = document.createElement('meta');
    meta.setAttribute('name', name);
    meta.setAttribute('content', content);
    document.head.append(meta);
  };

  it('is read from the page', () => {
    put('rt-client-id', 'the-id');
    put('rt-authority', 'https://login.microsoftonline.com/the-tenant');
    put('rt-sharepoint', `${sharePoint}/`);
    put('rt-graph', 'https://graph.microsoft.com');
    expect(readConfig(document)).toEqual({
      clientId: 'the-id',
      authority: 'https://login.microsoftonline.com/the-tenant',
      sharePointOrigin: sharePoint,
      graphOrigin: 'https://graph.microsoft.com',
    });
  });

  it('is refused when the page lacks a part of it', () => {
    put('rt-client-id', 'the-id');
    put('rt-authority', '');
    expect(() => readConfig(document)).toThrow('rt-authority');
  });
});
