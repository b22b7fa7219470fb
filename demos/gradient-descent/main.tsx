import '../shared/playback.css';
import '../shared/tones.css';
import './gradient-descent.css';
import { gradientDescent } from '../../src/lecture/gradient-descent/definition.ts';
import { describe } from '../../src/lecture/gradient-descent/describe.ts';
import { stateQuery } from '../shared/mode.ts';
import { mountDemo } from '../shared/mount.tsx';
import { DescentView, loadView } from './view.tsx';

const { view } = gradientDescent.state.parse(stateQuery(location.search)).state;

mountDemo(gradientDescent, DescentView, {
  complete: loadView(view),
  status: describe,
  stages: () => import('./stages.tsx'),
});
