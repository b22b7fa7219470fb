import '../shared/tones.css';
import './vanishing.css';
import { mountDemo } from '../shared/mount.tsx';
import { vanishing } from './definition.ts';
import { describe } from './describe.ts';
import { VanishingView } from './view.tsx';

mountDemo(vanishing, VanishingView, { status: describe });
