/*
 * The parts of a step that come once it has been painted for the first time, in one file. Where that does not
 * come, a person walks on without them: the answers stand in the address all the same.
 */
import { adopt } from '../ui/adopt';
import style from './later-parts.css?inline';

adopt(style);

export { JourneyAnswers } from './journey-answers';
export { Notices } from './notices';
export { preloadAhead } from './preload-ahead';
export { LaterBelow } from './later-below';
export { ReadOut } from './read-out';
