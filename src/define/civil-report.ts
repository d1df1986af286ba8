import {CivilReport} from '../elements/report/report.js';
import {define} from './define.js';

define('civil-report', CivilReport);

declare global {
  interface HTMLElementTagNameMap {
    'civil-report': CivilReport;
  }
}
