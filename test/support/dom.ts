// Finding and using an element's controls as people do: by role and accessible name, through shadow roots.
import 'axe-core/axe.min.js';

type Root = Element | Document | ShadowRoot;
type Name = string | RegExp;

/** What axe checks: everything it knows of WCAG to 2.2 AA, and good practice within a component. */
const axeOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: {region: {enabled: false}, 'page-has-heading-one': {enabled: false}},
};

declare const axe: {
  run(
    context: Element,
    options: typeof axeOptions,
  ): Promise<{violations: {id: string; help: string; nodes: {html: string}[]}[]}>;
};

/** A node's children as they are shown: its shadow tree in place of its own, what is slotted in place of a slot. */
function shownChildren(node: Node): Iterable<Node> {
  if (node instanceof HTMLSlotElement) {
    const slotted = node.assignedNodes();
    return slotted.length ? slotted : node.childNodes;
  }
  return node instanceof Element && node.shadowRoot ? node.shadowRoot.childNodes : node.childNodes;
}

/** Every element under a root in the order in which it is shown, the root itself first. */
export function* everything(root: Root): Generator<Element> {
  if (root instanceof Element) yield root;
  for (const child of shownChildren(root)) if (child instanceof Element) yield* everything(child);
}

const hidden = (element: Element) =>
  element.getAttribute('aria-hidden') === 'true' || getComputedStyle(element).display === 'none';

/** The words of an element as they are shown, one space between them; what is hidden is left out. */
export function textOf(root: Root): string {
  return tidy(words(root, () => undefined));
}

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

function words(node: Node, nameOf: (element: Element) => string | undefined): string {
  if (node instanceof Text) return node.data;
  if (node instanceof Element) {
    if (hidden(node) || node.localName === 'style') return '';
    const name = nameOf(node);
    if (name !== undefined) return name;
  }
  const inner = [...shownChildren(node)].map((child) => words(child, nameOf)).join('');
  const inline = !(node instanceof Element) || /^(?:inline$|contents)/.test(getComputedStyle(node).display);
  return inline ? inner : ` ${inner} `;
}

/** The accessible name, as far as this library's own controls need it. */
export function nameOf(element: Element): string {
  const scope = element.getRootNode() as Document | ShadowRoot;
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const labelled = ids.map((id) => scope.getElementById(id)).filter((found) => found !== null);
  if (labelled.length) return labelled.map(textOf).join(' ');
  const label = element.getAttribute('aria-label');
  if (label) return label;
  const labels = (element as Partial<HTMLInputElement>).labels;
  const aside = (inner: Element) => (inner === element ? '' : undefined);
  if (labels?.length) return tidy([...labels].map((one) => words(one, aside)).join(' '));
  const own = element.querySelector(':scope > legend, :scope > figcaption');
  if (own) return textOf(own);
  if (!named.has(roleOf(element) ?? '')) return element.getAttribute('title') ?? '';
  return tidy(
    words(element, (inner) => inner.getAttribute('aria-label') ?? inner.getAttribute('alt') ?? undefined),
  );
}

/** The roles whose name comes from what is in them. */
const named = new Set([
  'button',
  'link',
  'heading',
  'menuitem',
  'menuitemradio',
  'menuitemcheckbox',
  'option',
  'tab',
  'switch',
  'checkbox',
  'radio',
]);

const roles: Readonly<Record<string, string>> = {
  a: 'link',
  article: 'article',
  aside: 'complementary',
  blockquote: 'blockquote',
  button: 'button',
  dialog: 'dialog',
  fieldset: 'group',
  figure: 'figure',
  form: 'form',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  img: 'img',
  li: 'listitem',
  ol: 'list',
  option: 'option',
  output: 'status',
  section: 'region',
  select: 'combobox',
  summary: 'button',
  table: 'table',
  textarea: 'textbox',
  time: 'time',
  ul: 'list',
};

/** The role, given or by its tag. */
export function roleOf(element: Element): string | undefined {
  const given = element.getAttribute('role');
  if (given) return given;
  if (element.localName === 'a' && !element.hasAttribute('href')) return undefined;
  if (element instanceof HTMLInputElement)
    return (
      {checkbox: 'checkbox', radio: 'radio', submit: 'button', button: 'button'}[element.type] ?? 'textbox'
    );
  return roles[element.localName];
}

const matches = (name: Name, found: string) => (typeof name === 'string' ? name === found : name.test(found));

/** What can be seen and has that role, and that name if one is given, in the order in which it is shown. */
export function findAll(root: Root, role: string, name?: Name): HTMLElement[] {
  return [...everything(root)].filter(
    (element): element is HTMLElement =>
      roleOf(element) === role &&
      element.checkVisibility({visibilityProperty: true}) &&
      (name === undefined || matches(name, nameOf(element))),
  );
}

/** The one element of that role and name. Throws with what is there instead when there is none, or more than one. */
export function find(root: Root, role: string, name?: Name): HTMLElement {
  const found = findAll(root, role, name);
  const [first] = found;
  if (first && found.length === 1) return first;
  const there = findAll(root, role).map((element) => `"${nameOf(element)}"`);
  throw new Error(
    `${found.length} of role ${role} named ${String(name ?? 'anything')}. There are: ${there.join(', ') || 'none'}.`,
  );
}

/** The one text field of that name. */
export function field(root: Root, name?: Name): HTMLTextAreaElement {
  return find(root, 'textbox', name) as HTMLTextAreaElement; // what tests use of it, an input has too
}

/** Whether something of that role and name can be seen. */
export function isThere(root: Root, role: string, name?: Name): boolean {
  return findAll(root, role, name).length > 0;
}

/** Waits until every Lit element under the root has drawn what it was given. */
export async function settled(root: Root): Promise<void> {
  // A drawing may cause another below or above it, so this goes on until one round finds nothing to wait for.
  for (let busy = true; busy;) {
    busy = false;
    for (const element of everything(root)) {
      const {isUpdatePending, updateComplete} = element as Updating;
      if (isUpdatePending) busy = true;
      await updateComplete;
    }
  }
}
type Updating = Element & {isUpdatePending?: boolean; updateComplete?: Promise<boolean>};

const topOf = (root: Root) => (root instanceof Element ? root.ownerDocument.body : root);

/** Focuses and clicks a control as a mouse does, and waits for what follows from it to be drawn. */
export async function press(root: Root, name: Name, role = 'button'): Promise<HTMLElement> {
  const control = find(root, role, name);
  control.focus();
  control.click();
  await settled(topOf(root));
  return control;
}

/** Puts words into a text field, in place of those there, as one input. */
export async function fill(root: Root, name: Name, value: string): Promise<void> {
  const box = field(root, name);
  box.focus();
  box.value = value;
  box.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  await settled(topOf(root));
}

/** Where the focus is, through shadow roots; null: on the page's body, which is nowhere. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active === document.body ? null : active;
}

/** The events of a type that reach the target while `act` runs. */
export async function eventsDuring<Type extends keyof HTMLElementEventMap>(
  target: EventTarget,
  type: Type,
  act: () => unknown,
): Promise<HTMLElementEventMap[Type][]> {
  const events: HTMLElementEventMap[Type][] = [];
  const listen = (event: Event) => events.push(event as HTMLElementEventMap[Type]);
  target.addEventListener(type, listen);
  try {
    await act();
  } finally {
    target.removeEventListener(type, listen);
  }
  return events;
}

/** What axe has to say against an element, one line each; empty: nothing. */
export async function complaints(element: Element): Promise<string[]> {
  const {violations} = await axe.run(element, axeOptions);
  return violations.map(({id, help, nodes}) => `${id}: ${help}: ${nodes.map(({html}) => html).join(' | ')}`);
}
