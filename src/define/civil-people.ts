import {CivilPeople} from '../elements/people/people.js';
import {define} from './define.js';

define('civil-people', CivilPeople);

declare global {
  interface HTMLElementTagNameMap {
    'civil-people': CivilPeople;
  }
}
