import '../shared/playback.css';
import '../shared/tones.css';
import './backprop.css';
import { backprop } from '../../src/lecture/backprop/definition.ts';
import { describe } from '../../src/lecture/backprop/describe.ts';
import { stateQuery } from '../shared/mode.ts';
import { mountDemo } from '../shared/mount.tsx';
import { BackpropView, loadView } from './view.tsx';

const { view } = backprop.state.parse(stateQuery(location.search)).state;

mountDemo(backprop, BackpropView, {
  complete: loadView(view),
  status: describe,
  stages: () => import('./stages.tsx'),
});
