import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { faultOf, importedFrom, importGraph, importsOf } from '../../support/import-graph.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

describe('the house', () => {
  const graph = importGraph(root, ['server', 'widget', 'protocol', 'demo-shop']);

  it('has imports in one direction only', () => {
    expect(graph.length).toBeGreaterThan(100);
    const faults = graph.flatMap((edge) => {
      const fault = faultOf(edge);
      return fault === undefined ? [] : [`${edge.from} → ${edge.to}: ${fault}`];
    });
    expect(faults).toEqual([]);
  });

  it('imports only files that are there', () => {
    const ours = graph.filter((edge) => edge.to.includes('/') && /\.tsx?$/.test(edge.to));
    expect(ours.filter((edge) => !existsSync(join(root, edge.to)))).toEqual([]);
  });

  it('has an edge that needs neither node nor any package, nor do the files that it imports', () => {
    const needed = [...importedFrom('server/edge.ts', graph)];
    expect(needed).toContain('server/edge/ask-server.ts');
    expect(needed).toContain('server/http/problem-kinds.ts');
    expect(needed.filter((file) => !file.startsWith('server/'))).toEqual([]);
    expect(needed.filter((file) => !/^server\/(edge\.ts$|edge\/|http\/)/.test(file))).toEqual([]);
  });
});

describe('the rule about imports', () => {
  const wrong: readonly [string, string][] = [
    ['server/orders/order.ts', "import { x } from '../platforms/registry.ts';"],
    ['server/orders/order.ts', "import type { X } from '../http/chat.ts';"],
    ['server/orders/order.ts', "import pg from 'pg';"],
    ['server/platforms/woocommerce/connect.ts', "import { x } from '../../integrations/sites.ts';"],
    ['server/platforms/woocommerce/connect.ts', "import { x } from '../shopify/connect.ts';"],
    ['server/platforms/woocommerce/connect.ts', "export { x } from '../registry.ts';"],
    ['server/platforms/common/compact.ts', "import { x } from '../woocommerce/connect.ts';"],
    ['server/integrations/connect.ts', "import { x } from '../platforms/woocommerce/connect.ts';"],
    ['server/integrations/connect.ts', "import { x } from '../storage/database.ts';"],
    ['server/conversation/dialogue.ts', "import { x } from '../integrations/sites.ts';"],
    ['server/conversation/dialogue.ts', "const x = await import('../platforms/registry.ts');"],
    ['server/vault/vault.ts', "import { x } from '../orders/order.ts';"],
    ['server/outbound/outbound.ts', "import { x } from '../integrations/sites.ts';"],
    ['server/accounts/accounts.ts', "import { x } from '../http/problem.ts';"],
    ['server/http/chat.ts', "import { x } from '../storage/database.ts';"],
    ['server/dashboard/shopify/main.ts', "import { x } from '../../http/problem.ts';"],
    ['server/dashboard/shopify/main.ts', "import { x } from 'node:fs';"],
    ['server/http/chat.ts', "import { x } from '../dashboard/shopify/main.ts';"],
    ['server/http/chat.ts', "import { x } from '../platforms/registry.ts';"],
    ['server/http/chat.ts', "import { x } from '../config.ts';"],
    ['server/http/widget.ts', "import { readFile } from 'node:fs/promises';"],
    ['server/app.ts', "import { x } from './storage/database.ts';"],
    ['server/edge.ts', "import { x } from 'node:crypto';"],
    ['server/edge/copies.ts', "import { x } from 'hono';"],
    ['server/edge/copies.ts', "import { x } from '../http/problem.ts';"],
    ['server/edge/copies.ts', "import { x } from '../http/widget-files.ts';"],
    ['server/edge/copies.ts', "import { x } from '../config.ts';"],
    ['server/http/entity-tag.ts', "import { x } from 'node:crypto';"],
    ['server/http/entity-tag.ts', "import { x } from './problem.ts';"],
    ['server/http/widget.ts', "import { x } from '../edge/copies.ts';"],
    ['server/main.ts', "import { x } from './edge/create-edge.ts';"],
    ['widget/panel/main.tsx', "import { x } from '../../server/orders/order.ts';"],
    ['widget/loader/loader.ts', "import { x } from 'node:crypto';"],
    ['demo-shop/main.ts', "import { x } from '../server/orders/order.ts';"],
    ['server/orders/order.ts', "import { x } from '../../demo-shop/demo-shop.ts';"],
    ['protocol/chat.ts', "import { x } from '../server/orders/order.ts';"],
  ];

  it.each(wrong)('refuses in %s: %s', (file, source) => {
    expect(importsOf(file, source).map(faultOf)).toEqual([expect.any(String)]);
  });

  const right: readonly [string, string][] = [
    ['server/platforms/woocommerce/connect.ts', "import { x } from '../../orders/order.ts';"],
    ['server/integrations/integrations.store.ts', "import { x } from '../storage/database.ts';"],
    ['server/conversation/order-card.ts', "import type { X } from '../../protocol/chat.ts';"],
    ['server/main.ts', "import { x } from './storage/database.ts';"],
    ['server/edge.ts', "import { x } from './edge/create-edge.ts';"],
    ['server/edge/copies.ts', "import { x } from '../http/security-headers.ts';"],
    ['widget/panel/main.tsx', "import { x } from '../../protocol/chat.ts';"],
    ['server/http/chat.ts', "import { x } from '../conversation/conversations.ts';"],
  ];

  it.each(right)('allows in %s: %s', (file, source) => {
    expect(importsOf(file, source).map(faultOf)).toEqual([undefined]);
  });
});
