import {expect} from '@open-wc/testing';
import {define} from '../../src/define/define.js';

/** What the console was warned of while `act` ran. */
function warningsDuring(act: () => void): string[] {
  const warnings: string[] = [];
  const original = console.warn;
  console.warn = (message: string) => warnings.push(message);
  try {
    act();
  } finally {
    console.warn = original;
  }
  return warnings;
}

describe('define', () => {
  it('registers an element', () => {
    const Plain = class extends HTMLElement {};
    define('test-plain', Plain);
    expect(customElements.get('test-plain')).to.equal(Plain);
  });

  it('lets the same class be registered twice without a word', () => {
    const Twice = class extends HTMLElement {};
    const warnings = warningsDuring(() => {
      define('test-twice', Twice);
      define('test-twice', Twice);
    });
    expect(warnings).to.deep.equal([]);
  });

  it('leaves alone a tag that the page already has, and says so', () => {
    const First = class extends HTMLElement {};
    const Second = class extends HTMLElement {};
    customElements.define('test-taken', First);
    const warnings = warningsDuring(() => define('test-taken', Second));
    expect(customElements.get('test-taken')).to.equal(First);
    expect(warnings).to.have.lengthOf(1);
    expect(warnings[0]).to.contain('<test-taken>');
  });
});
