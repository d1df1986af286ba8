/**
 * Registers an element under a tag, and leaves alone a tag that the page already has: two copies of the library, or a
 * class of the page's own, must not break each other.
 */
export function define(tag: string, elementClass: CustomElementConstructor): void {
  const present = customElements.get(tag);
  if (!present) customElements.define(tag, elementClass);
  else if (present !== elementClass)
    console.warn(
      `<${tag}> is already registered by another script, and that one stays. Load Civil Thread only once.`,
    );
}
