import qrcode from 'qrcode';
import type { Plugin } from 'vite';
import { networkAddresses } from '../site/network-addresses.ts';
import { deckSide } from './deck-side.ts';
import { servePhones } from './phone-server.ts';
import { Relay } from './relay.ts';

/** What lets phones look at a presentation and move it, from the terminal that presents. */
export interface Remote {
  /** For the server of the decks. */
  readonly plugin: Plugin;
  /** Prints the code for the next phone, which scans it. */
  showCode(): Promise<void>;
}

/** @param port to try first, for the page that phones open. */
export async function openRemote(port: number): Promise<Remote> {
  const relay = new Relay();
  const phones = await servePhones({
    ...{ relay, host: '0.0.0.0', port },
    onEnter: () => void showCode(),
  });

  async function showCode(): Promise<void> {
    const addresses = networkAddresses().map((ip) => `http://${ip}:${phones.port}/#${relay.code}`);
    const [first] = addresses;
    if (first === undefined) {
      process.stdout.write(
        '\n  The remote: this machine is in no network. Open its hotspot or join one, then press Enter here.\n',
      );
      return;
    }
    const lines = addresses.map((address) => `  remote   ${address}\n`).join('');
    const code = await qrcode.toString(first, { type: 'terminal', small: true });
    process.stdout.write(
      `\n${lines}\n${code}\n  For one phone in the same network; then there is another code. Enter shows it again.\n`,
    );
  }

  return { plugin: deckSide(relay), showCode };
}
