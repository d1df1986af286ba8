import {CivilCount} from '../elements/count/count.js';
import {define} from './define.js';

define('civil-count', CivilCount);

declare global {
  interface HTMLElementTagNameMap {
    'civil-count': CivilCount;
  }
}
