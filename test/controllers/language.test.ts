import {expect, fixture, html} from '@open-wc/testing';
import {LitElement} from 'lit';
import {LanguageController} from '../../src/controllers/language.js';

class Speaking extends LitElement {
  readonly language = new LanguageController(this);
}
customElements.define('test-speaking', Speaking);

const make = () => new Speaking();

describe('LanguageController', () => {
  it('finds the nearest language that says something', async () => {
    const el = make();
    await fixture(
      html`<div lang="fr">
        <div lang="de-CH"><p lang="">${el}</p></div>
      </div>`,
    );
    expect(el.language.language).to.equal('de-CH');
    expect(el.language.format.number(12345.5)).to.equal(new Intl.NumberFormat('de-CH').format(12345.5));
  });

  it('finds its own first', async () => {
    const el = make();
    el.lang = 'sv';
    await fixture(html`<div lang="fr">${el}</div>`);
    expect(el.language.language).to.equal('sv');
  });

  it('looks out of shadow roots', async () => {
    const outer = await fixture(html`<div lang="ja"><section></section></div>`);
    const el = make();
    outer.querySelector('section')!.attachShadow({mode: 'open'}).append(el);
    expect(el.language.language).to.equal('ja');
  });

  it('looks again when it is moved', async () => {
    const el = make();
    const first = await fixture(html`<div lang="fr"></div>`);
    const second = await fixture(html`<div lang="de"></div>`);
    first.append(el);
    second.append(el);
    expect(el.language.language).to.equal('de');
  });

  it('speaks English where the tag is none', async () => {
    const el = make();
    await fixture(html`<div lang="not a tag!">${el}</div>`);
    expect(el.language.format.number(1234)).to.equal('1,234');
    expect(el.language.strings.post).to.equal('Post');
  });
});
