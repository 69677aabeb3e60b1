import { join } from 'node:path';
import type { Contender } from '../contender.ts';
import { answersFromDirectory, json } from '../served-files.ts';
import { packages, titleOf } from './packages.ts';

/**
 * Its bubble. Stubbed are the two questions that it asks before its panel shows: the flow's settings
 * (none) and whether answers are streamed (no).
 */
export function createFlowise(folder: string): Contender {
  const file = answersFromDirectory(join(folder, 'node_modules/flowise-embed'));
  return {
    name: titleOf(packages.flowise),
    head: `<script type="module">
import Chatbot from '/dist/web.js';
Chatbot.init({ chatflowid: 'loopback', apiHost: location.origin });
</script>`,
    launcher: ['flowise-chatbot', 'button'],
    hasPanel: true,
    answer(path) {
      if (path === '/api/v1/public-chatbotConfig/loopback') return json({});
      if (path === '/api/v1/chatflows-streaming/loopback') return json({ isStreaming: false });
      return file(path);
    },
  };
}
