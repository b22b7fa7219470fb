import '../shared/digits/digits.css';
import '../shared/pixels/pixels.css';
import '../shared/playback.css';
import './mnist-explorer.css';
import { mnistExplorer } from '../../src/lecture/mnist-explorer/definition.ts';
import { describe } from '../../src/lecture/mnist-explorer/describe.ts';
import { shownImage } from '../../src/lecture/mnist-explorer/shown.ts';
import { digits, showDigits } from '../shared/digits/current.ts';
import { firstPicture } from '../shared/digits/current-reader.ts';
import { stateQuery } from '../shared/mode.ts';
import { mountDemo } from '../shared/mount.tsx';
import { MnistExplorerView } from './view.tsx';

showDigits(mnistExplorer.state.parse(stateQuery(location.search)).state.data);

mountDemo(mnistExplorer, MnistExplorerView, {
  complete: firstPicture,
  stages: () => import('./stages.tsx'),
  status: (state) => {
    const loaded = digits.value;
    return describe(state, loaded, loaded && shownImage(state, loaded).pixels);
  },
});
