import {CivilComposer} from '../elements/composer/composer.js';
import {define} from './define.js';

define('civil-composer', CivilComposer);

declare global {
  interface HTMLElementTagNameMap {
    'civil-composer': CivilComposer;
  }
}
