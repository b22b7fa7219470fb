import { networkInterfaces } from 'node:os';

/** IPv4 addresses of this machine in its networks. */
export function networkAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter((network) => network.family === 'IPv4' && !network.internal)
    .map((network) => network.address);
}
