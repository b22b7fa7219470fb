import { createReadStream, existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import type { Connect, Plugin } from 'vite';

const types: Record<string, string> = {
  '.svg': 'image/svg+xml',
  '.mp4': 'video/mp4',
  '.pdf': 'application/pdf',
  '.html': 'text/html; charset=utf-8',
};

/**
 * Sends files whose names have `#` or `?`: Vite's own servers, which send all others, do not find them.
 * @param root of what is served.
 */
export function sendOddNames(root: string): Plugin {
  const send = (request: IncomingMessage, response: ServerResponse, next: Connect.NextFunction) => {
    const [path = ''] = (request.url ?? '').split('?');
    if (!/%(23|3f)/i.test(path)) return next();
    let file: string;
    try {
      file = join(root, normalize(decodeURIComponent(path)));
    } catch {
      return next();
    }
    if (/\/\.|\0/.test(file.slice(root.length)) || !existsSync(file)) return next();
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
