import '../shared/playback.css';
import '../shared/tones.css';
import './gradient-descent.css';
import { mountDemo } from '../shared/mount.tsx';
import { stateQuery } from '../shared/page/mode.ts';
import { gradientDescent } from './definition.ts';
import { describe } from './describe.ts';
import { DescentView, loadView } from './view.tsx';

const { view } = gradientDescent.state.parse(stateQuery(location.search)).state;

mountDemo(gradientDescent, DescentView, {
  complete: loadView(view),
  status: describe,
});
