// Commands for tests that run in a browser; the other side is wtr-plugins.mjs.
import {executeServerCommand} from '@web/test-runner-commands';

/** Sends a command of the Chrome DevTools Protocol to the test's own page. */
export async function devtools<Answer = unknown>(method: string, parameters: object = {}): Promise<Answer> {
  return await executeServerCommand<Answer, {method: string; parameters: object}>('devtools', {
    method,
    parameters,
  });
}

/** A media feature and its value, such as `'forced-colors': 'active'`. */
export type MediaFeatures = Readonly<Record<string, string>>;

/** Emulates media features, those too that `emulateMedia` lacks (`forced-colors`); call with nothing to undo. */
export async function emulateFeatures(features: MediaFeatures = {}): Promise<void> {
  await devtools('Emulation.setEmulatedMedia', {
    features: Object.entries(features).map(([name, value]) => ({name, value})),
  });
}

/** One node of the accessibility tree as Chromium computes it. */
export interface AccessibilityNode {
  readonly ignored: boolean;
  readonly role?: {readonly value: string};
  readonly name?: {readonly value: string};
}

/** The page's whole accessibility tree as assistive technology gets it, in document order, shadow roots included. */
export async function accessibilityTree(): Promise<readonly AccessibilityNode[]> {
  const {nodes} = await devtools<{nodes: readonly AccessibilityNode[]}>('Accessibility.getFullAXTree');
  return nodes.filter((node) => !node.ignored);
}
