import {expect, fixture, html} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {css, LitElement, type TemplateResult} from 'lit';
import {PlacementController} from '../../src/controllers/placement.js';

class TestPlaced extends LitElement {
  static override styles = css`
    #anchor {
      position: absolute;
      inset: var(--top) auto auto 50px;
      inline-size: 200px;
      block-size: 40px;
    }
    #card {
      position: fixed;
      inset: auto;
      margin: 0;
      padding: 0;
      border: 0;
      inline-size: 100px;
      block-size: 60px;
    }
  `;

  readonly placement = new PlacementController(this);

  override render(): TemplateResult {
    return html`<div id="anchor"></div>
      <div id="card" popover="manual"></div>`;
  }

  get anchor(): HTMLElement {
    return this.renderRoot.querySelector('#anchor')!;
  }

  get card(): HTMLElement {
    return this.renderRoot.querySelector('#card')!;
  }
}
customElements.define('test-placed', TestPlaced);

/** Waits until the card stands at another height. */
function moved({card}: TestPlaced): Promise<void> {
  const {top} = card.style;
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (card.style.top === top) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(card, {attributes: true, attributeFilter: ['style']});
  });
}

async function placed(top: string): Promise<TestPlaced> {
  const el = await fixture<TestPlaced>(html`<test-placed></test-placed>`);
  el.style.setProperty('--top', top);
  el.card.showPopover();
  const done = moved(el);
  el.placement.start(el.anchor, el.card);
  await done;
  return el;
}

describe('PlacementController', () => {
  beforeEach(() => setViewport({width: 800, height: 600}));

  it('places below the anchor, in line with its start', async () => {
    const el = await placed('20px');
    const card = el.card.getBoundingClientRect();
    expect(card.left).to.equal(50);
    expect(card.top).to.equal(20 + 40 + 8);
  });

  it('places above where there is no room below', async () => {
    const el = await placed('540px');
    expect(el.card.getBoundingClientRect().bottom).to.equal(540 - 8);
  });

  it('prefers the side with room to being cut short', async () => {
    await setViewport({width: 800, height: 250});
    const el = await placed('150px');
    expect(el.card.getBoundingClientRect().height).to.equal(60);
    expect(el.card.getBoundingClientRect().bottom).to.equal(150 - 8);
  });

  it('says how wide the anchor is and how much room there is', async () => {
    const el = await placed('20px');
    expect(el.card.style.getPropertyValue('--_civil-anchor')).to.equal('200px');
    expect(parseFloat(el.card.style.getPropertyValue('--_civil-room'))).to.be.within(500, 532);
  });

  it('follows when the page moves under it', async () => {
    const el = await placed('20px');
    const before = el.card.getBoundingClientRect().top;
    const done = moved(el);
    el.style.setProperty('--top', '120px');
    dispatchEvent(new Event('scroll'));
    await done;
    expect(el.card.getBoundingClientRect().top).to.equal(before + 100);
  });

  it('lets go when the element leaves the page', async () => {
    const el = await placed('20px');
    const top = el.card.style.top;
    el.remove();
    el.style.setProperty('--top', '120px');
    dispatchEvent(new Event('scroll'));
    await new Promise(requestAnimationFrame);
    expect(el.card.style.top).to.equal(top);
  });
});
