import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Plugin, preview } from 'vite';
import { headersFile, headersFor, readHeaderRules } from './finish/headers.ts';
import { networkAddresses } from './network-addresses.ts';
import { sendOddNames } from './odd-names.ts';
import { sendPacked } from './send-packed.ts';

export interface RunningSite {
  /** Address of the site's root on this machine, with a slash at its end. */
  url: string;
  /** Addresses under which other machines of the network reach it; empty unless served to them. */
  networkUrls: string[];
  close(): Promise<void>;
}

export interface ServeOptions {
  outDir: string;
  /** The port to try first; the next free one is taken. 0 for any. */
  port: number;
  /** Whether other machines may connect. */
  toNetwork: boolean;
  /** What it does besides. */
  plugins?: readonly (Plugin | undefined)[];
}

/** Serves a built site, with the headers that its host is to send. */
export async function serveSite(options: ServeOptions): Promise<RunningSite> {
  const { outDir, port, toNetwork, plugins = [] } = options;
  const server = await preview({
    configFile: false,
    root: outDir,
    base: '/',
    appType: 'mpa',
    logLevel: 'error',
    plugins: [...plugins, sendHeaders(outDir), sendPacked(outDir), sendOddNames(outDir)],
    build: { outDir: '.' },
    preview: { port, host: toNetwork ? '0.0.0.0' : '127.0.0.1' },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    networkUrls: toNetwork ? networkAddresses().map((ip) => `http://${ip}:${address.port}/`) : [],
    close: () => server.close(),
  };
}

/** As hosts do that read the site's `_headers`. It is read anew, for a site is served while it is built. */
function sendHeaders(outDir: string): Plugin {
  return {
    name: 'send-headers',
    configurePreviewServer(server) {
      server.middlewares.use((request, response, next) => {
        const file = join(outDir, headersFile);
        const rules = existsSync(file) ? readHeaderRules(readFileSync(file, 'utf8')) : [];
        const [path = '/'] = (request.url ?? '/').split('?');
        for (const [name, value] of Object.entries(headersFor(rules, path))) {
          response.setHeader(name, value);
        }
        next();
      });
    },
  };
}
