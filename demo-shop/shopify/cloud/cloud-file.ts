import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { htmlAnswer, type Answer } from '../answer.ts';

/** What the stand-in serves in place of cdn.shopify.com, and its admin's own files: each of one part or several. */
const files: Readonly<Record<string, readonly string[]>> = {
  'app-bridge.js': ['app-bridge.js'],
  'polaris.js': ['base', 'layout', 'texts', 'actions', 'fields', 'choices'].map(
    (part) => `polaris/${part}.js`,
  ),
  'admin.js': ['admin.js'],
  'admin.css': ['admin.css'],
};

/** A file by its name. */
export function cloudFile(name: string): Answer {
  const parts = files[name];
  if (!parts) return htmlAnswer(404, '<h1>404 Not Found</h1>');
  const text = parts
    .map((part) => readFileSync(join(import.meta.dirname, part), 'utf8'))
    .map((part) => part.replaceAll(/^import [\s\S]*?;\n|^export /gm, ''))
    .join('\n');
  const isStyle = name.endsWith('.css');
  return {
    status: 200,
    headers: {
      'Content-Type': `${isStyle ? 'text/css' : 'text/javascript'}; charset=utf-8`,
      'Cache-Control': 'no-cache',
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    },
    // One script as Shopify has it: its parts share their names with each other, and with nothing on the page.
    body: isStyle ? text : `(() => {\n${text}\n})();\n`,
  };
}
