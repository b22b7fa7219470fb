import type { Part, XorState } from '../../src/lecture/xor/definition.ts';
import { Choice } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';
import { Network } from './network.tsx';
import { OneLine } from './one-line.tsx';

const partNames: Record<Part, string> = { line: 'One line', network: 'A network' };

export function XorView({ demo }: { demo: Demo<XorState> }) {
  const { part } = demo.state.value;
  const chooser = (
    <Choice
      label="What tries XOR"
      hideLabel
      options={partNames}
      value={part}
      onChange={(next) => demo.update({ part: next })}
    />
  );
  return part === 'line' ? (
    <OneLine demo={demo}>{chooser}</OneLine>
  ) : (
    <Network demo={demo}>{chooser}</Network>
  );
}
