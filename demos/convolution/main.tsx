import '../shared/digits/class-bars.css';
import '../shared/digits/digits.css';
import '../shared/pixels/pixels.css';
import './style.css';
import { convolution } from '../../src/lecture/convolution/definition.ts';
import { describe } from '../../src/lecture/convolution/describe.ts';
import { digits, showDigits } from '../shared/digits/current.ts';
import { firstPicture } from '../shared/digits/current-reader.ts';
import { stateQuery } from '../shared/mode.ts';
import { mountDemo } from '../shared/mount.tsx';
import { ConvolutionView, loadPredictView } from './view.tsx';

const { view, data } = convolution.state.parse(stateQuery(location.search)).state;
if (view === 'look') showDigits(data);

mountDemo(convolution, ConvolutionView, {
  complete: view === 'look' ? firstPicture : loadPredictView(),
  status: (state) => describe(state, digits.value),
  stages: () => import('./stages.tsx'),
});
