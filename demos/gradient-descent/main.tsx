import '../shared/playback.css';
import '../shared/tones.css';
import './gradient-descent.css';
import { mountDemo } from '../shared/mount.tsx';
import { gradientDescent } from './definition.ts';
import { describe } from './describe.ts';
import { DescentView } from './view.tsx';

mountDemo(gradientDescent, DescentView, { status: describe });
