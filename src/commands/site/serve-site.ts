import { networkInterfaces } from 'node:os';
import { preview } from 'vite';

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
}

/** Serves a built site. */
export async function serveSite({ outDir, port, toNetwork }: ServeOptions): Promise<RunningSite> {
  const server = await preview({
    configFile: false,
    root: outDir,
    base: '/',
    appType: 'mpa',
    logLevel: 'error',
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

/** IPv4 addresses of this machine in its networks. */
function networkAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter((network) => network.family === 'IPv4' && !network.internal)
    .map((network) => network.address);
}
