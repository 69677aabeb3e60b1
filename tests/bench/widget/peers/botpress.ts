import { fileURLToPath } from 'node:url';
import { bundle } from '../bundle.ts';
import type { Contender } from '../contender.ts';
import { answersFrom, json } from '../served-files.ts';
import { packages, titleOf } from './packages.ts';

const sources = fileURLToPath(new URL('botpress-page', import.meta.url));

/**
 * Its React components, put together as the quick start of its README does and built for production.
 * Stubbed are the stream that it opens with the page (a new conversation without messages, then nothing)
 * and the event that it reports when that has come.
 */
export async function createBotpress(folder: string): Promise<Contender> {
  const files = await bundle(sources, 'main.js', folder);
  const style = [...files.keys()].find((path) => path.endsWith('.css'));
  const file = answersFrom(files);
  return {
    name: titleOf(packages.botpress),
    head: `${style === undefined ? '' : `<link rel="stylesheet" href="${style}">`}
<script type="module" src="/entry.js"></script>`,
    launcher: ['.bpFabContainer'],
    hasPanel: true,
    answer(path, { method }) {
      if (method === 'POST') return json({ event: { payload: {} } });
      return path.includes('/conversations') ? json({ conversations: [] }) : file(path);
    },
    stream(path, response) {
      if (!path.includes('/initialize')) return false;
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      response.write(`data: ${JSON.stringify({ type: 'init', data: newConversation })}\n\n`);
      return true;
    },
  };
}

const newConversation = {
  conversation: { id: 'conversation', createdAt: '2026-01-01', updatedAt: '2026-01-01' },
  messages: [],
  participants: [],
  user: { id: 'user', userKey: 'key' },
};
