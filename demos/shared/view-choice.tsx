import { Choice } from './controls/index.ts';
import type { Demo } from './demo.ts';

/**
 * The row of choices between a demo's views.
 * @param names of the views, as they stand there
 * @param beginning what else a view begins with, where it is chosen
 */
export function viewChoice<State extends { view: string }>(
  names: Readonly<Record<State['view'], string>>,
  beginning: (view: State['view']) => Partial<State> = () => ({}),
) {
  return function ViewChoice({ demo }: { demo: Demo<State> }) {
    const change = (view: State['view']) => ({ ...beginning(view), view }) as Partial<State>;
    return (
      <Choice<State['view']>
        label="What to do"
        hideLabel
        options={names}
        value={demo.state.value.view}
        onChange={(view) => demo.update(change(view))}
      />
    );
  };
}
