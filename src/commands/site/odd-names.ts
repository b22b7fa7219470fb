import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import type { Connect, Plugin } from 'vite';
import { askedFile } from './asked-file.ts';

const types: Record<string, string> = {
  '.svg': 'image/svg+xml',
  '.mp4': 'video/mp4',
  '.pdf': 'application/pdf',
  '.html': 'text/html; charset=utf-8',
};

/**
 * Sends files whose names have `#` or `?`, which Vite's own servers do not find, and those that end with no
 * kind, which they take for scripts. All others are theirs.
 * @param root of what is served.
 */
export function sendOddNames(root: string): Plugin {
  const send = (request: IncomingMessage, response: ServerResponse, next: Connect.NextFunction) => {
    const [path = ''] = (request.url ?? '').split('?');
    if (!/%(23|3f)/i.test(path) && extname(path) !== '') return next();
    const file = askedFile(root, request.url ?? '');
    if (file === null) return next();
    const type = types[extname(file).toLowerCase()];
    if (type !== undefined) response.setHeader('content-type', type);
    createReadStream(file).on('error', next).pipe(response);
  };
  return {
    name: 'send-odd-names',
    configureServer: ({ middlewares }) => void middlewares.use(send),
    configurePreviewServer: ({ middlewares }) => void middlewares.use(send),
  };
}
