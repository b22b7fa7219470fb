import '../shared/digits/digits.css';
import '../shared/pixels/pixels.css';
import '../shared/playback.css';
import './mnist-explorer.css';
import { digits, showDigits } from '../shared/digits/current.ts';
import { firstPicture } from '../shared/digits/current-reader.ts';
import { mountDemo } from '../shared/mount.tsx';
import { stateQuery } from '../shared/page/mode.ts';
import { mnistExplorer } from './definition.ts';
import { describe } from './describe.ts';
import { shownImage } from './shown.ts';
import { MnistExplorerView } from './view.tsx';

showDigits(mnistExplorer.state.parse(stateQuery(location.search)).state.data);

mountDemo(mnistExplorer, MnistExplorerView, {
  complete: firstPicture,
  status: (state) => {
    const loaded = digits.value;
    return describe(state, loaded, loaded && shownImage(state, loaded).pixels);
  },
});
