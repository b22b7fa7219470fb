const low = '₀₁₂₃₄₅₆₇₈₉';
const high: Record<string, string> = Object.fromEntries(
  [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺ᵏⁿᵗ′'].map((sign, i) => [sign, '0123456789−+knt′'[i]!]),
);

/** Raised and lowered signs as elements: the text's font has none of its own, and a PDF would borrow them. */
export function withSmallDigits(html: string): string {
  // The norm's double bar too is in the fonts of formulas only, as the sign for “parallel”. Their
  // prime, as of σ′, is large and stands on the line, made to be raised.
  return html
    .replaceAll('‖', '∥')
    .replace(/(<[^>]*>)|([₀-₉]+)|([⁰¹²³⁴-⁹⁻⁺ᵏⁿᵗ′]+)/g, (whole, tag, lowered, raised) => {
      if (tag !== undefined) return whole;
      if (lowered !== undefined) {
        return `<sub>${[...lowered].map((sign) => low.indexOf(sign)).join('')}</sub>`;
      }
      return `<sup>${[...raised].map((sign) => high[sign]).join('')}</sup>`;
    });
}
