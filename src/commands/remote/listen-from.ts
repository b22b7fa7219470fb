import { once } from 'node:events';
import type { Server } from 'node:http';

/** Has a server listen on the first free port from one upwards; 0 for any. @returns the port */
export async function listenFrom(server: Server, port: number, host: string): Promise<number> {
  for (let tried = port; ; tried++) {
    try {
      server.listen(tried, host);
      await once(server, 'listening');
      break;
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!isTaken || tried === 65535) throw error;
    }
  }
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}
