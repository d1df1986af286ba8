import {CivilDesk} from '../elements/desk/desk.js';
import './civil-composer.js'; // what the template renders
import {define} from './define.js';

define('civil-desk', CivilDesk);

declare global {
  interface HTMLElementTagNameMap {
    'civil-desk': CivilDesk;
  }
}
