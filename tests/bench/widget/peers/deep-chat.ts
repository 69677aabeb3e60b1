import { join } from 'node:path';
import type { Contender } from '../contender.ts';
import { answersFromDirectory } from '../served-files.ts';
import { packages, titleOf } from './packages.ts';

/**
 * A chat that a page puts where it wants it; it has no launcher, so the page has a button of its own,
 * shown when the chat's bundle has run and a click could have an effect. No backend is asked for
 * anything before somebody writes, so none is stubbed.
 */
export function createDeepChat(folder: string): Contender {
  return {
    name: titleOf(packages.deepChat),
    note: "has no launcher: the page's own button waits for its bundle",
    head: `<script type="module">
import '/dist/deepChat.bundle.js';
const host = document.createElement('page-launcher');
host.style.cssText = 'position:fixed;right:20px;bottom:20px';
const button = Object.assign(document.createElement('button'), { textContent: 'Chat' });
let chat;
button.addEventListener('click', () => {
  chat ??= Object.assign(document.createElement('deep-chat'), {
    connect: { url: location.origin + '/chat' },
    introMessage: { text: 'Hello! How can I help?' },
  });
  chat.style.cssText = 'position:fixed;right:20px;bottom:60px;width:360px;height:480px';
  document.body.append(chat);
});
host.append(button);
document.body.append(host);
</script>`,
    launcher: ['page-launcher', 'button'],
    hasPanel: true,
    answer: answersFromDirectory(join(folder, 'node_modules/deep-chat')),
  };
}
