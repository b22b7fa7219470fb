import './style.css';
import type { ForwardPassState } from '../../src/lecture/forward-pass/definition.ts';
import type { Demo } from '../shared/demo.ts';
import { NetworkPicture } from './network-picture.tsx';
import { OtherStudent } from './other-student.tsx';
import { ScaleChoice } from './scale-choice.tsx';
import { Worksheet } from './worksheet.tsx';

export function View({ demo }: { demo: Demo<ForwardPassState> }) {
  return (
    <div class="split forward-pass">
      <section class="stage" aria-label="The network">
        <NetworkPicture demo={demo} />
        <ScaleChoice demo={demo} />
      </section>
      <section class="panel" aria-label="By hand">
        <Worksheet demo={demo} />
        <OtherStudent demo={demo} />
      </section>
    </div>
  );
}
