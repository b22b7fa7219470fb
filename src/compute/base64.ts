/** Bytes as text, the same in browsers, workers and Node. */

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const codes = Uint8Array.from(alphabet, (letter) => letter.charCodeAt(0));
/** The six bits that a letter's code stands for; 0 for “=”. */
const bits = new Uint8Array(128);
codes.forEach((code, value) => {
  bits[code] = value;
});

/** Letters made at once: as arguments of one call they must fit on the stack. */
const chunk = 0x2000;

export function encodeBase64(bytes: Uint8Array): string {
  const letters = new Uint8Array(Math.ceil(bytes.length / 3) * 4).fill('='.charCodeAt(0));
  for (let i = 0, at = 0; i < bytes.length; i += 3, at += 4) {
    const group = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const left = bytes.length - i;
    letters[at] = codes[group >> 18]!;
    letters[at + 1] = codes[(group >> 12) & 63]!;
    if (left > 1) letters[at + 2] = codes[(group >> 6) & 63]!;
    if (left > 2) letters[at + 3] = codes[group & 63]!;
  }
  const parts: string[] = [];
  for (let i = 0; i < letters.length; i += chunk) {
    parts.push(String.fromCharCode(...letters.subarray(i, i + chunk)));
  }
  return parts.join('');
}

/** @throws RangeError if the text is not base64 with padding. */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) {
    throw new RangeError('This is not base64 text, or a part of it is missing.');
  }
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  for (let i = 0, at = 0; i < text.length; i += 4) {
    let group = 0;
    for (let k = i; k < i + 4; k++) group = (group << 6) | bits[text.charCodeAt(k)]!;
    for (let shift = 16; shift >= 0 && at < bytes.length; shift -= 8) bytes[at++] = group >> shift;
  }
  return bytes;
}

/** Float32 numbers in little-endian bytes. */
export function encodeFloats(values: Float32Array): string {
  const view = new DataView(new ArrayBuffer(values.length * 4));
  values.forEach((value, i) => {
    view.setFloat32(i * 4, value, true);
  });
  return encodeBase64(new Uint8Array(view.buffer));
}

/** @throws RangeError if the text is not base64 of whole float32 numbers. */
export function decodeFloats(text: string): Float32Array {
  const bytes = decodeBase64(text);
  if (bytes.length % 4 !== 0) {
    throw new RangeError(`${bytes.length} bytes are not a whole number of float32 numbers.`);
  }
  const view = new DataView(bytes.buffer);
  return Float32Array.from({ length: bytes.length / 4 }, (_, i) => view.getFloat32(i * 4, true));
}
