import { describe, expect, it } from 'vitest';
import { createMetrics } from '../../../server/metrics/metrics.ts';
import { bearer, createTestApp } from '../../support/http-app.ts';

const token = 'a-token-of-the-monitoring';
const fromHere = { incoming: { socket: { remoteAddress: '127.0.0.1' } } };
const fromElsewhere = { incoming: { socket: { remoteAddress: '192.0.2.7' } } };

function startApp(metricsToken = '', publicUrl = 'http://127.0.0.1:3000') {
  const metrics = createMetrics({ version: '1', onUnreadable: () => undefined });
  return createTestApp({ metrics, metricsToken, publicUrl });
}

/** Status and body, without what differs from answer to answer. */
async function shapeOf(answer: Response) {
  const body = (await answer.json()) as Record<string, unknown>;
  return { status: answer.status, ...body, requestId: undefined };
}

describe('the metrics route', () => {
  it('answers the machine itself in the text format', async () => {
    const { app } = await startApp();
    const answer = await app.request('http://127.0.0.1:3000/metrics', {}, fromHere);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Content-Type')).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect(await answer.text()).toContain('# TYPE trulybot_http_requests_total counter');
  });

  it.each([
    ['from another machine', 'http://127.0.0.1:3000/metrics', {}, fromElsewhere],
    ['from nobody knows where', 'http://127.0.0.1:3000/metrics', {}, {}],
    [
      'through a proxy on this machine',
      'http://127.0.0.1:3000/metrics',
      { 'X-Forwarded-For': '192.0.2.7' },
      fromHere,
    ],
    [
      'through a proxy of the new kind',
      'http://localhost/metrics',
      { Forwarded: 'for=x' },
      fromHere,
    ],
    ['from a page under another name', 'http://rebound.example.com:3000/metrics', {}, fromHere],
  ])('is not there for whoever asks %s', async (_, address, headers, peer) => {
    const { app } = await startApp();
    const refused = await shapeOf(await app.request(address, { headers }, peer));
    const unknown = await shapeOf(await app.request('/nothing-here', {}, peer));
    expect(refused).toEqual(unknown);
    expect(refused.status).toBe(404);
  });

  it('is not there without a token where a proxy must stand in front, whatever it tells', async () => {
    const { app } = await startApp('', 'https://chat.example.com');
    const answer = await app.request('http://127.0.0.1:3000/metrics', {}, fromHere);
    expect(answer.status).toBe(404);
  });

  it('wants the token where there is one, even from the machine itself', async () => {
    const { app } = await startApp(token);
    const ask = async (credential: string | undefined, peer: object) => {
      const init = credential === undefined ? {} : bearer(credential);
      return (await app.request('http://127.0.0.1:3000/metrics', init, peer)).status;
    };
    expect(await ask(token, fromElsewhere)).toBe(200);
    expect(await ask(undefined, fromHere)).toBe(404);
    expect(await ask(`${token}x`, fromHere)).toBe(404);
    expect(await ask('', fromHere)).toBe(404);
  });

  it('counts what the application answers, by pattern and never by address', async () => {
    const { app, siteId } = await startApp(token);
    await app.request(`/api/widget/config/${siteId}`);
    await app.request(`/nothing/${siteId}`);
    await app.request(`/api/chat/${siteId}/conversations/x/messages`);
    const text = await (await app.request('/metrics', bearer(token))).text();
    expect(text).toMatch(
      /trulybot_http_requests_total\{method="GET",route="\/api\/widget\/config\/:siteId",status="200"\} 1/,
    );
    expect(text).not.toContain(siteId);
  });
});
