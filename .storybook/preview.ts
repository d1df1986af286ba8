import type {Preview} from '@storybook/web-components-vite';
import {setCustomElementsManifest} from '@storybook/web-components-vite';
import manifest from '../custom-elements.json' with {type: 'json'};

setCustomElementsManifest(manifest);

const preview: Preview = {
  parameters: {
    layout: 'padded',
    options: {storySort: {order: ['Start', 'Guides', 'Elements']}},
  },
};

// Storybook reads the configuration from the default export.
export default preview;
