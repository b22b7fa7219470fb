import type { Codec } from '../../url-state.ts';

/** `128`, `512,512`, or `none` for a network without a hidden layer. */
export function hiddenLayers(mostLayers: number, mostUnits: number): Codec<readonly number[]> {
  return {
    parse(text) {
      if (text === 'none') return [];
      const units = text.split(',').map((part) => (/^\d+$/.test(part.trim()) ? Number(part) : 0));
      if (units.length > mostLayers || units.some((count) => count < 1 || count > mostUnits)) {
        throw new RangeError(
          `expected up to ${mostLayers} whole numbers from 1 to ${mostUnits} separated by commas, or “none”`,
        );
      }
      return units;
    },
    format: (units) => (units.length === 0 ? 'none' : units.join(',')),
  };
}
