import { mountDemo } from '../shared/mount.tsx';
import '../perceptron/perceptron.css';
import './xor.css';
import { xor } from './definition.ts';
import { describe } from './status.ts';
import { XorView } from './view.tsx';

mountDemo(xor, XorView, { status: describe });
