import { html, Html } from '../docs/html.ts';

/** What the page is told of where it stands. None of it is the shop's own data. */
export interface PageSetting {
  readonly shop: string;
  readonly clientId: string;
  /** App Bridge and Polaris. */
  readonly scripts: readonly [appBridge: string, polaris: string];
  /** The shop's admin, without a slash at the end. */
  readonly admin: string;
  /** Path under which this server is reached, without a slash at the end; mostly empty. */
  readonly base: string;
  /** Name of the page's own script. */
  readonly script: string;
}

/**
 * The page in Shopify's admin: what holds its place until the script has asked how the shop stands. App Bridge
 * has to be the first script of all (shopify.dev/docs/api/app-home).
 */
export function pageDocument(setting: PageSetting): string {
  const { shop, clientId, scripts, admin, base, script } = setting;
  const [appBridge, polaris] = scripts;
  return html`<!doctype html>
    <html lang="en" dir="ltr">
      <head>
        <meta charset="utf-8" />
        <script src="${appBridge}" data-api-key="${clientId}"></script>
        <script src="${polaris}"></script>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>TrulyBot</title>
        ${new Html(`<style>${pageStyle}</style>`)}
        <script type="module" src="${base}/shopify/assets/${script}"></script>
      </head>
      <body
        data-shop="${shop}"
        data-client-id="${clientId}"
        data-admin="${admin}"
        data-base="${base}"
      >
        <s-page heading="TrulyBot" inlinesize="base">
          <div id="view" aria-busy="true">${waiting} ${waiting} ${waiting}</div>
        </s-page>
        <noscript>This page needs JavaScript.</noscript>
      </body>
    </html> `.text;
}

/** As much room as a section will take, so that nothing moves when it comes. Its words are the script's. */
const waiting = html`<s-section
  ><div class="waiting"><i></i><i></i><i></i></div
></s-section>`;

/** Without a shop there is nothing to show, and nothing to type either: the shop's admin knows which it is. */
export function openFromAdminDocument(): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>TrulyBot</title>
      </head>
      <body>
        <h1>Open TrulyBot from your shop’s admin</h1>
        <p>
          This page is part of the Shopify admin. In the admin of your shop, choose Apps and then
          TrulyBot.
        </p>
      </body>
    </html> `.text;
}

/** A page with the widget as shops have it. What it shows it is told by the page around it. */
export function previewDocument(base: string, script: string): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Preview</title>
        ${new Html(`<style>${previewStyle}</style>`)}
        <script src="${base}/shopify/assets/${script}" defer></script>
      </head>
      <body>
        <i></i><i></i><i></i>
      </body>
    </html> `.text;
}

/** Beside Polaris only what it has no part for. Lengths follow the text, and sides its direction. */
const pageStyle = `
body{margin:0}
#view,#view>div,.columns,.columns>*,form{display:grid;gap:16px;grid-template-columns:minmax(0,1fr);align-content:start}
.fields,fieldset{display:grid;gap:12px}
fieldset{margin:0;padding:0;border:0;min-inline-size:0}
legend{padding:0;margin-block-end:12px}
.waiting{display:grid;gap:12px;min-block-size:112px;align-content:start}
.waiting i{block-size:14px;inline-size:60%;border-radius:4px;background:color-mix(in srgb,currentcolor 10%,transparent)}
.waiting i:first-child{inline-size:85%}
.waiting i:last-child{inline-size:40%}
@media (min-width:800px){.columns{grid-template-columns:minmax(0,1fr) 378px}.stays{position:sticky;inset-block-start:16px}}
.preview-window{block-size:520px;border:1px solid color-mix(in srgb,currentcolor 20%,transparent);border-radius:8px;overflow:hidden}
.preview{display:block;inline-size:100%;block-size:100%;border:0;background:#fff}
.row{display:flex;flex-wrap:wrap;gap:8px 16px;align-items:center;justify-content:space-between}
.row>:first-child{min-inline-size:0}
.row>div:first-child{flex:1 1 14em}
.buttons{justify-content:start}
.room-for-two{min-block-size:64px}
.facts{display:grid;gap:12px 24px;grid-template-columns:repeat(auto-fit,minmax(min(15em,100%),1fr));margin:0}
dt{opacity:.75}
dd{margin:0;overflow-wrap:anywhere}
.list{list-style:none;margin:0;padding:0;display:grid;gap:12px}
.list>li{display:grid;gap:8px;grid-template-columns:minmax(0,1fr)}
.list>li.row{display:flex}
.list>li+li{border-block-start:1px solid color-mix(in srgb,currentcolor 14%,transparent);padding-block-start:12px}
[tabindex='-1']:focus{outline:0}
:is(.trouble,.withheld):empty,#view>div>div:empty{display:none}
`
  .trim()
  .replaceAll('\n', '');

/** Grey bars, so that it is seen where a shop's own page would be. */
const previewStyle = `
body{margin:24px;background:#fff}
i{display:block;block-size:16px;margin-block-end:16px;border-radius:4px;background:#e8e8ea}
i:first-child{block-size:120px}
i:last-child{inline-size:55%}
`
  .trim()
  .replaceAll('\n', '');
