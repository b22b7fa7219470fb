import { seedRange } from '../../../src/lecture/shared/seed.ts';
import { NumberField } from './number-field.tsx';

export interface SeedFieldProps {
  /** What is drawn by the seed, for screen readers. */
  label: string;
  value: number;
  onChange: (seed: number) => void;
}

/** The seed of what is drawn at random: any may be typed, so that everybody can draw the same. */
export function SeedField(props: SeedFieldProps) {
  return <NumberField {...props} {...seedRange} step={1} digits={0} />;
}
