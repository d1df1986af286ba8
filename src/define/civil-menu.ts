import {CivilMenu} from '../elements/menu/menu.js';
import {define} from './define.js';

define('civil-menu', CivilMenu);

declare global {
  interface HTMLElementTagNameMap {
    'civil-menu': CivilMenu;
  }
}
