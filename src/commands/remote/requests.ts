import type { IncomingMessage, ServerResponse } from 'node:http';
import { isIP } from 'node:net';
import { hostname } from 'node:os';

/** What both sides of the relay hold requests to. */

/**
 * Whether a request was meant for this server: a page elsewhere can have a name of its own lead here, and
 * then read what is answered. Addresses and this machine's own names are nobody else's.
 */
export function isForUs({ headers: { host = '' } }: IncomingMessage): boolean {
  const name = host.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');
  const own = hostname().toLowerCase();
  return isIP(name) !== 0 || ['localhost', own, `${own}.local`].includes(name.toLowerCase());
}

/** Whether a page of this server sent it, and not one that the same browser shows of somebody else. */
export function isFromOwnPage({ headers: { host, origin } }: IncomingMessage): boolean {
  return origin === `http://${host}`;
}

/** Whether it comes from this machine, by whichever of its addresses. */
export function isFromThisMachine({ socket }: Pick<IncomingMessage, 'socket'>): boolean {
  const { localAddress, remoteAddress = '' } = socket;
  return /^(::1$|(::ffff:)?127\.)/.test(remoteAddress) || remoteAddress === localAddress;
}

/** Milliseconds between signs of life, by which both ends notice that the other is gone. */
const pulse = 15_000;

/** Opens a stream of server-sent events. @param onClose when the page is gone @returns what sends a message */
export function openStream(response: ServerResponse, onClose: () => void): (data: unknown) => void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(': listening\n\n');
  const timer = setInterval(() => response.write(': here\n\n'), pulse);
  timer.unref();
  response.on('close', () => {
    clearInterval(timer);
    onClose();
  });
  return (data) => response.write(`data: ${JSON.stringify(data)}\n\n`);
}

/** Ends a request with a sentence for whoever reads it. */
export function answer(response: ServerResponse, status: number, words = ''): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(words);
}
