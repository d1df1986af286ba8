// Runs in every page that the tests visit, before the page's own scripts: tells of whatever the policy refused, and of
// each time that the focus fell out of everything.
/* global addEventListener, document, requestAnimationFrame, window */
(() => {
  document.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI}) => {
    window.noteTrouble(`policy: ${violatedDirective} ${blockedURI}`);
  });
  // Taken now: a test that moves the time by hand moves the page's own frames too.
  const frame = requestAnimationFrame.bind(window);
  let last = '';
  let pressed = false;
  for (const type of ['pointerdown', 'pointerup'])
    addEventListener(type, () => (pressed = type === 'pointerdown'), {capture: true});
  const look = () => {
    const {activeElement, body} = document;
    if (activeElement && activeElement !== body) {
      const inner = activeElement.shadowRoot?.activeElement ?? activeElement;
      const words = inner.getAttribute('aria-label') ?? inner.textContent.trim();
      last = words.slice(0, 40) || inner.localName;
    } else if (last && !pressed) {
      window.noteTrouble(`focus: lost after "${last}"`);
      last = '';
    }
    frame(look);
  };
  frame(look);
})();
