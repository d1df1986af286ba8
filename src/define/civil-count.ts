import {CivilCount} from '../elements/count/count.js';
import {define} from './define.js';

// A server that renders pages may import this; lit brings what it needs there, and a plain element does not.
if (typeof customElements !== 'undefined') define('civil-count', CivilCount);

declare global {
  interface HTMLElementTagNameMap {
    'civil-count': CivilCount;
  }
}
