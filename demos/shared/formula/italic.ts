/** Letters, Latin and Greek, in the code points that fonts for mathematics have their italics at. */
export function italic(text: string): string {
  return [...text].map(italicLetter).join('');
}

function italicLetter(letter: string): string {
  const code = letter.codePointAt(0)!;
  // Planck's constant had its place before the others came.
  if (letter === 'h') return 'ℎ';
  if (letter === '∂') return '𝜕';
  if (/[a-z]/.test(letter)) return String.fromCodePoint(0x1d44e + code - 0x61);
  if (/[A-Z]/.test(letter)) return String.fromCodePoint(0x1d434 + code - 0x41);
  if (/[α-ω]/.test(letter)) return String.fromCodePoint(0x1d6fc + code - 0x3b1);
  return letter;
}
