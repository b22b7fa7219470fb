import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { hearDecks } from '../../../src/commands/remote/deck-side.ts';
import { servePhones } from '../../../src/commands/remote/phone-server.ts';
import { Relay } from '../../../src/commands/remote/relay.ts';
import { isFromThisMachine } from '../../../src/commands/remote/requests.ts';
import { stage } from './support.ts';

const host = '127.0.0.1';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

interface Asked {
  method?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

/** By Node's own client: `fetch` sets `Host` and `Origin` itself. */
async function ask(url: string, { method = 'GET', body, headers = {} }: Asked = {}) {
  const asked = request(url, { method, headers });
  asked.end(typeof body === 'string' ? body : JSON.stringify(body));
  const [response] = await once(asked, 'response');
  closers.push(() => asked.destroy());
  const isStream = response.headers['content-type'] === 'text/event-stream';
  let text = '';
  if (!isStream) for await (const chunk of response) text += chunk;
  return { status: response.statusCode as number, headers: response.headers, text, response };
}

/** The messages of a stream of server-sent events. */
async function* messagesOf({ response }: Awaited<ReturnType<typeof ask>>) {
  for await (const chunk of response) {
    for (const [, data] of String(chunk).matchAll(/^data: (.*)$/gm)) yield JSON.parse(data!);
  }
}

async function phones() {
  const relay = new Relay();
  const entered: string[] = [];
  const server = await servePhones({
    ...{ relay, host, port: 0 },
    onEnter: () => entered.push(relay.code),
  });
  closers.push(server.close);
  const url = `http://127.0.0.1:${server.port}`;
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    ask(url + path, { method: 'POST', body, headers: { origin: url, ...headers } });
  const enter = async () => {
    const { headers } = await post('/enter', { code: relay.code });
    return String(headers['set-cookie']).split(';')[0]!;
  };
  return { relay, url, post, enter, entered };
}

describe('the server for phones', () => {
  it('shows its page, script and style to anybody, and nothing else of the machine', async () => {
    const { url } = await phones();
    for (const path of ['/', '/phone.css', '/phone.js']) {
      const { status, headers } = await ask(url + path);
      expect([path, status]).toEqual([path, 200]);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
    }
    for (const path of ['/package.json', '/../package.json', '/constructor', '/@remote']) {
      expect([path, (await ask(url + path)).status]).toEqual([path, 404]);
    }
  });

  it('gives a phone that brings the code a key that no script can read, and takes a new code', async () => {
    const { relay, post, entered } = await phones();
    const { code } = relay;
    const { status, headers } = await post('/enter', { code });
    expect(status).toBe(204);
    expect(String(headers['set-cookie'])).toMatch(
      /^remote=[\w-]{22}; HttpOnly; SameSite=Strict; Path=\/$/,
    );
    expect(entered).toEqual([relay.code]);
    expect(relay.code).not.toBe(code);
    const again = await post('/enter', { code });
    expect(again.status).toBe(403);
    expect(again.text).toContain('used up');
  });

  it('hears wishes of the phone that holds the remote, and says to others why not', async () => {
    const { relay, post, enter } = await phones();
    const [first, second] = [await enter(), await enter()];
    const wish = (cookie: string, body: unknown) => post('/wish', body, { cookie });
    expect((await wish(first, { type: 'forward' })).text).toContain('No deck is open');
    const heard: unknown[] = [];
    relay.open('deck', (command) => heard.push(command));
    expect((await wish(first, { type: 'point', at: [0.5, 1] })).status).toBe(204);
    expect((await wish(second, { type: 'forward' })).text).toContain('Another phone');
    expect((await wish('remote=made-up', { type: 'take' })).status).toBe(401);
    expect(heard).toEqual([{ type: 'point', at: [0.5, 1] }]);
  });

  it('takes no other wishes, no matter how they are written', async () => {
    const { relay, post, enter } = await phones();
    const cookie = await enter();
    const heard: unknown[] = [];
    relay.open('deck', (command) => heard.push(command));
    for (const body of [
      { type: 'shut down' },
      { type: 'point', at: [0.5, 7] },
      { type: 'point' },
      'no JSON',
      'null',
      { type: 'forward', more: 'x'.repeat(1000) },
    ]) {
      expect((await post('/wish', body, { cookie })).status).toBe(400);
    }
    expect(heard).toEqual([]);
  });

  it('hears no page but its own, under no name but this machine’s', async () => {
    const { relay, url, post } = await phones();
    const { code } = relay;
    expect((await post('/enter', { code }, { origin: 'http://evil.example' })).status).toBe(403);
    const withoutOrigin = await ask(`${url}/enter`, { method: 'POST', body: { code } });
    expect(withoutOrigin.status).toBe(403);
    const elsewhere = { host: 'evil.example:80', origin: 'http://evil.example:80' };
    expect((await ask(url, { headers: elsewhere })).status).toBe(403);
    expect((await post('/enter', { code }, elsewhere)).status).toBe(403);
    expect(relay.code).toBe(code);
  });

  it('tells a phone at once what is on the stage, and each change', async () => {
    const { relay, url, enter } = await phones();
    relay.open('deck', () => undefined);
    relay.tell('deck', stage('One'));
    const cookie = await enter();
    const news = messagesOf(await ask(`${url}/news`, { headers: { cookie } }));
    expect((await news.next()).value).toMatchObject({ holds: true, stage: { title: 'One' } });
    relay.tell('deck', stage('Two'));
    expect((await news.next()).value).toMatchObject({ stage: { title: 'Two' } });
    expect((await ask(`${url}/news`)).status).toBe(401);
  });

  it('takes the next free port if its own is taken', async () => {
    const relay = new Relay();
    const options = { relay, host, onEnter: () => undefined };
    const first = await servePhones({ ...options, port: 0 });
    closers.push(first.close);
    const second = await servePhones({ ...options, port: first.port });
    closers.push(second.close);
    expect(second.port).toBeGreaterThan(first.port);
  });
});

describe('where decks meet the relay', () => {
  async function decks() {
    const relay = new Relay();
    const hear = hearDecks(relay);
    const server = createServer((asked, response) =>
      hear(asked, response, () => response.end('next')),
    ).listen(0, host);
    closers.push(
      () => server.close(),
      () => server.closeAllConnections(),
    );
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return { relay, url };
  }

  it('brings commands to a deck, and what it tells to phones', async () => {
    const { relay, url } = await decks();
    const key = relay.enter(relay.code)!;
    const commands = messagesOf(await ask(`${url}/@remote?deck=a`));
    relay.wish(key, { type: 'back' });
    expect((await commands.next()).value).toEqual({ type: 'back' });
    const told = await ask(`${url}/@remote?deck=a`, {
      ...{ method: 'POST', body: stage('One'), headers: { origin: url } },
    });
    expect(told.status).toBe(204);
    let title: string | undefined;
    relay.listen(key, (news) => {
      title = news.stage?.title;
    });
    expect(title).toBe('One');
  });

  it('tells a deck’s page by a cookie that phones may come, and lets all else pass', async () => {
    const { url } = await decks();
    const page = await ask(`${url}/slides/deck.html`);
    expect(String(page.headers['set-cookie'])).toContain('deck-remote=on');
    expect(page.text).toBe('next');
    expect((await ask(`${url}/demos/perceptron/`)).headers['set-cookie']).toBeUndefined();
  });

  it('hears no page but its own, and nothing that no deck tells', async () => {
    const { relay, url } = await decks();
    relay.open('a', () => undefined);
    const post = (headers: Record<string, string>, body: unknown = stage('One')) =>
      ask(`${url}/@remote?deck=a`, { method: 'POST', body, headers });
    expect((await post({ origin: 'http://evil.example' })).status).toBe(403);
    expect((await post({})).status).toBe(403);
    expect((await post({ origin: url, host: 'evil.example' })).status).toBe(403);
    expect((await post({ origin: url }, { ...stage('One'), slide: 'one' })).status).toBe(400);
    expect((await post({ origin: url })).status).toBe(204);
  });

  it.each([
    ['127.0.0.1', '127.0.0.1', true],
    ['::ffff:127.0.0.1', '::ffff:127.0.0.1', true],
    ['::1', '::1', true],
    ['192.168.0.7', '192.168.0.7', true],
    ['192.168.0.8', '192.168.0.7', false],
    [undefined, undefined, false],
  ])('has %s at %s as this machine or another', (remoteAddress, localAddress, isHere) => {
    const socket = { remoteAddress, localAddress } as Socket;
    expect(isFromThisMachine({ socket })).toBe(isHere);
  });
});
