import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

interface Packed {
  version: string;
  content: Promise<Buffer>;
}

/**
 * Sends text packed, as web hosts do: a deck is then a third as long on its way to the class. Each file
 * is packed once, and again when it has changed.
 */
export function sendPacked(outDir: string): Plugin {
  const known = new Map<string, Packed>();

  function pack(file: string): Packed {
    const { mtimeMs, size } = statSync(file);
    const version = `W/"${size}-${mtimeMs}"`;
    let packed = known.get(file);
    if (packed?.version !== version) {
      packed = { version, content: readFile(file).then((text) => promisify(gzip)(text)) };
      known.set(file, packed);
    }
    return packed;
  }

  return {
    name: 'send-packed',
    configurePreviewServer(server) {
      server.middlewares.use(async (request, response, next) => {
        const path = normalize(pathOf(request.url ?? '/'));
        const file = join(outDir, path.endsWith('/') ? `${path}index.html` : path);
        const type = types[extname(file)];
        const accepts = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
        if (!type || !accepts || request.method !== 'GET' || !existsSync(file)) return next();
        const { version, content } = pack(file);
        response.setHeader('Content-Type', `${type}; charset=utf-8`);
        response.setHeader('Vary', 'Accept-Encoding');
        response.setHeader('ETag', version);
        if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'no-cache');
        if (request.headers['if-none-match'] === version) {
          response.writeHead(304).end();
          return;
        }
        response.setHeader('Content-Encoding', 'gzip');
        response.end(await content);
      });
    },
  };
}

/** @returns the path as files are named; as it was asked for if its signs are not escaped as they should. */
function pathOf(address: string): string {
  const [path = '/'] = address.split('?');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
