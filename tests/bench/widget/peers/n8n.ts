import { join } from 'node:path';
import type { Contender } from '../contender.ts';
import { answersFromDirectory, json } from '../served-files.ts';
import { packages, titleOf } from './packages.ts';

/** Its window, as its README has a page load it. Stubbed is the look for an earlier session: none. */
export function createN8n(folder: string): Contender {
  const file = answersFromDirectory(join(folder, 'node_modules/@n8n/chat'));
  return {
    name: titleOf(packages.n8n),
    head: `<link href="/dist/style.css" rel="stylesheet">
<script type="module">
import { createChat } from '/dist/chat.bundle.es.js';
createChat({ webhookUrl: location.origin + '/webhook' });
</script>`,
    launcher: ['.chat-window-toggle'],
    hasPanel: true,
    answer: (path) => (path.startsWith('/webhook') ? json({ data: [] }) : file(path)),
  };
}
