import type { Contender } from './contender.ts';
import { createBotpress } from './peers/botpress.ts';
import { createDeepChat } from './peers/deep-chat.ts';
import { createFlowise } from './peers/flowise.ts';
import { installPackage } from './peers/install-package.ts';
import { createN8n } from './peers/n8n.ts';
import { packages, titleOf, type PinnedPackage } from './peers/packages.ts';
import { createTypebot } from './peers/typebot.ts';

/** A row that there is not, and why. */
export interface Missing {
  readonly name: string;
  readonly reason: string;
}

const peers: readonly (readonly [
  PinnedPackage,
  (folder: string) => Contender | Promise<Contender>,
])[] = [
  [packages.deepChat, createDeepChat],
  [packages.typebot, createTypebot],
  [packages.flowise, createFlowise],
  [packages.n8n, createN8n],
  [packages.botpress, createBotpress],
];

/** Installs what can be installed of other makers' widgets. */
export async function gatherPeers(): Promise<{
  readonly contenders: readonly Contender[];
  readonly missing: readonly Missing[];
}> {
  const contenders: Contender[] = [];
  const missing: Missing[] = [];
  for (const [wanted, create] of peers) {
    try {
      contenders.push(await create(await installPackage(wanted)));
    } catch (cause) {
      missing.push({ name: titleOf(wanted), reason: (cause as Error).message });
    }
  }
  return { contenders, missing };
}
