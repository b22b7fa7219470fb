import { mountDemo } from '../shared/mount.tsx';
import './weighted-vote.css';
import { weightedVote } from './definition.ts';
import { WeightedVoteView } from './view.tsx';
import { describe } from './vote.ts';

mountDemo(weightedVote, WeightedVoteView, { status: describe });
