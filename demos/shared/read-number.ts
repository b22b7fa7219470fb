/** Reads what people type: “−1,5” and “- 1.5” are −1.5. NaN if it is no number. */
export function readNumber(text: string): number {
  const plain = text
    .trim()
    .replace(/^[−–-]\s*/, '-')
    .replace(',', '.');
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(plain) ? Number(plain) : Number.NaN;
}
