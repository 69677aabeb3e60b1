import { join } from 'node:path';
import type { Contender } from '../contender.ts';
import { answersFromDirectory, json } from '../served-files.ts';
import { packages, titleOf } from './packages.ts';

/**
 * Its bubble. Stubbed is the one request without which the panel shows no field: the start of a chat
 * (`startChat`), answered with a greeting and a text input, everything else of the bot as it is by default.
 */
export function createTypebot(folder: string): Contender {
  const file = answersFromDirectory(join(folder, 'node_modules/@typebot.io/js'));
  return {
    name: titleOf(packages.typebot),
    head: `<script type="module">
import Typebot from '/dist/web.js';
Typebot.initBubble({ typebot: 'loopback', apiHost: location.origin });
</script>`,
    launcher: ['typebot-bubble', 'button'],
    hasPanel: true,
    answer: (path) =>
      path === '/api/v1/typebots/loopback/startChat' ? json(startedChat) : file(path),
  };
}

const startedChat = {
  sessionId: 'session',
  resultId: 'result',
  typebot: { id: 'loopback', version: '6.1', theme: {}, settings: {} },
  messages: [
    {
      id: 'greeting',
      type: 'text',
      content: {
        type: 'richText',
        richText: [{ type: 'p', children: [{ text: 'Hello! How can I help?' }] }],
      },
    },
  ],
  input: { id: 'question', type: 'text input' },
};
