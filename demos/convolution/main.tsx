import '../shared/digits/class-bars.css';
import '../shared/digits/digits.css';
import '../shared/pixels/pixels.css';
import './style.css';
import { digits, showDigits } from '../shared/digits/current.ts';
import { firstPicture } from '../shared/digits/current-reader.ts';
import { mountDemo } from '../shared/mount.tsx';
import { stateQuery } from '../shared/page/mode.ts';
import { convolution } from './definition.ts';
import { describe } from './describe.ts';
import { ConvolutionView, loadPredictView } from './view.tsx';

const { view, data } = convolution.state.parse(stateQuery(location.search)).state;
if (view === 'look') showDigits(data);

mountDemo(convolution, ConvolutionView, {
  complete: view === 'look' ? firstPicture : loadPredictView(),
  status: (state) => describe(state, digits.value),
});
