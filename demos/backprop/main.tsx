import '../shared/playback.css';
import '../shared/tones.css';
import './backprop.css';
import { mountDemo } from '../shared/mount.tsx';
import { backprop } from './definition.ts';
import { describe } from './describe.ts';
import { BackpropView } from './view.tsx';

mountDemo(backprop, BackpropView, { status: describe });
