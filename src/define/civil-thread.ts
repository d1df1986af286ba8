import {CivilThread} from '../elements/thread/thread.js';
import './civil-composer.js'; // what the template renders; the other parts register when they are needed
import {define} from './define.js';

define('civil-thread', CivilThread);

declare global {
  interface HTMLElementTagNameMap {
    'civil-thread': CivilThread;
  }
}
