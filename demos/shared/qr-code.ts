import QRCode from 'qrcode';

/** A QR code as an SVG path of unit squares. */
export function qrCode(text: string): { size: number; d: string } {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const rows = Array.from({ length: modules.size }, (_, row) =>
    Array.from({ length: modules.size }, (_, column) =>
      modules.get(row, column) ? `M${column} ${row}h1v1h-1z` : '',
    ).join(''),
  );
  return { size: modules.size, d: rows.join('') };
}
