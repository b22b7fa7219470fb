import '../shared/playback.css';
import '../shared/tones.css';
import './backprop.css';
import { mountDemo } from '../shared/mount.tsx';
import { stateQuery } from '../shared/page/mode.ts';
import { backprop } from './definition.ts';
import { describe } from './describe.ts';
import { BackpropView, loadView } from './view.tsx';

const { view } = backprop.state.parse(stateQuery(location.search)).state;

mountDemo(backprop, BackpropView, {
  complete: loadView(view),
  status: describe,
});
