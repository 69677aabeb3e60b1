import { describe, expect, it } from 'vitest';
import { createMetrics } from '../../../server/metrics/metrics.ts';
import type { Readings } from '../../../server/metrics/readings.ts';

function startMetrics(readings: Partial<Readings> = {}) {
  const unreadable: string[] = [];
  const metrics = createMetrics({
    version: '1.2.3',
    onUnreadable: (reading) => void unreadable.push(reading),
  });
  metrics.read({
    breakers: () => ({ closed: 4, open: 1, half_open: 0 }),
    databaseConnections: () => ({ used: 1, idle: 2, waiting: 0 }),
    integrations: async () => [{ provider: 'woocommerce', status: 'error', count: 2 }],
    jobs: async () => [{ queue: 'handover-mail', state: 'dead', count: 1 }],
    unanswered: async () => ({ count: 3, oldestSeconds: 12.5 }),
    ...readings,
  });
  const lines = async () => (await metrics.render()).text.split('\n');
  return { metrics, lines, unreadable };
}

describe('the metrics', () => {
  it('count requests by pattern, method and status, with how long they took', async () => {
    const { metrics, lines } = startMetrics();
    const route = '/api/widget/config/:siteId';
    metrics.requestAnswered({ method: 'GET', route, status: 200, milliseconds: 2 });
    metrics.requestAnswered({ method: 'GET', route, status: 200, milliseconds: 40 });
    expect(await lines()).toEqual(
      expect.arrayContaining([
        `trulybot_http_requests_total{method="GET",route="${route}",status="200"} 2`,
        `trulybot_http_request_duration_seconds_bucket{le="0.0025",method="GET",route="${route}"} 1`,
        `trulybot_http_request_duration_seconds_count{method="GET",route="${route}"} 2`,
      ]),
    );
  });

  it('keep one series for all methods that strangers invent', async () => {
    const { metrics, lines } = startMetrics();
    for (const method of ['BREW', 'x', 'PROPFIND']) {
      metrics.requestAnswered({ method, route: '/*', status: 404, milliseconds: 1 });
    }
    expect(await lines()).toContain(
      'trulybot_http_requests_total{method="other",route="/*",status="404"} 3',
    );
  });

  it('count look-ups, answers, conversations, streams and questions to shops by what came of them', async () => {
    const { metrics, lines } = startMetrics();
    metrics.lookedUp('proof', 'refused');
    metrics.answered('order_found');
    metrics.conversationOpened();
    metrics.streamOpened();
    metrics.streamOpened();
    metrics.streamClosed();
    const call = { platform: 'woocommerce', milliseconds: 700 };
    metrics.shopCalled({ ...call, outcome: 'timeout' });
    metrics.shopCalled({ ...call, outcome: 'circuit_open' });
    expect(await lines()).toEqual(
      expect.arrayContaining([
        'trulybot_order_lookups_total{kind="proof",outcome="refused"} 1',
        'trulybot_answers_total{code="order_found"} 1',
        'trulybot_conversations_total 1',
        'trulybot_open_streams 1',
        'trulybot_shop_calls_total{platform="woocommerce",outcome="timeout"} 1',
        'trulybot_shop_calls_total{platform="woocommerce",outcome="circuit_open"} 1',
        // Nobody was asked while the breaker was open: that is no fast shop.
        'trulybot_shop_call_duration_seconds_count{platform="woocommerce"} 1',
      ]),
    );
  });

  it('read what is asked for, and forget what is gone by the next time', async () => {
    let jobs: Awaited<ReturnType<Readings['jobs']>> = [
      { queue: 'handover-mail', state: 'dead', count: 1 },
    ];
    const { lines } = startMetrics({ jobs: async () => jobs });
    expect(await lines()).toEqual(
      expect.arrayContaining([
        'trulybot_breakers{state="open"} 1',
        'trulybot_database_connections{state="idle"} 2',
        'trulybot_integrations{provider="woocommerce",status="error"} 2',
        'trulybot_jobs{queue="handover-mail",state="dead"} 1',
        'trulybot_messages_unanswered 3',
        'trulybot_oldest_unanswered_seconds 12.5',
      ]),
    );
    jobs = [];
    expect((await lines()).filter((line) => line.startsWith('trulybot_jobs{'))).toEqual([]);
  });

  it('leave out what cannot be read, and show the rest', async () => {
    const { lines, unreadable } = startMetrics({
      unanswered: () => Promise.reject(new Error('no database')),
      jobs: () => new Promise(() => {}),
    });
    const shown = await lines();
    expect(shown.filter((line) => /^trulybot_(messages|oldest|jobs)/.test(line))).toEqual([]);
    expect(shown).toContain('trulybot_breakers{state="open"} 1');
    expect(unreadable.toSorted()).toEqual([
      'trulybot_jobs',
      'trulybot_messages_unanswered',
      'trulybot_oldest_unanswered_seconds',
    ]);
  });

  it('say what is running, and how its process does', async () => {
    const text = (await startMetrics().lines()).join('\n');
    expect(text).toContain('trulybot_build_info{version="1.2.3",node="');
    expect(text).toMatch(/^process_resident_memory_bytes \d/m);
    expect(text).toMatch(/^nodejs_eventloop_lag_seconds \d/m);
  });
});
