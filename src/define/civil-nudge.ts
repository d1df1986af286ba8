import {CivilNudge} from '../elements/nudge/nudge.js';
import {define} from './define.js';

define('civil-nudge', CivilNudge);

declare global {
  interface HTMLElementTagNameMap {
    'civil-nudge': CivilNudge;
  }
}
