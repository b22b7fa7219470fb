import { create } from 'qrcode';

const quietZone = 2;

/** An address as a QR code: one path, dark on light in either theme so that every phone reads it. */
export function qrCode(address: string, label: string): string {
  const { modules } = create(address, { errorCorrectionLevel: 'M' });
  const rows: string[] = [];
  for (let y = 0; y < modules.size; y++) {
    for (let x = 0; x < modules.size; x++) {
      if (!modules.get(y, x)) continue;
      let run = 1;
      while (x + run < modules.size && modules.get(y, x + run)) run++;
      rows.push(`M${x + quietZone} ${y + quietZone}h${run}v1h-${run}z`);
      x += run;
    }
  }
  const side = modules.size + 2 * quietZone;
  return `<svg class="qr-code" viewBox="0 0 ${side} ${side}" role="img" aria-label="${label}" shape-rendering="crispEdges"><path class="qr-paper" d="M0 0h${side}v${side}h-${side}z"/><path class="qr-ink" d="${rows.join('')}"/></svg>`;
}
