// How the code is checked. The layer rules are the table in `layers`: what a folder of src may import, and nothing else.
import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import {defineConfig} from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Per folder of src: the other folders and the packages it may import, and the folders it may open by `import()`. */
const layers = {
  model: {},
  text: {},
  i18n: {},
  styles: {packages: ['lit']},
  adapters: {folders: ['model']},
  civility: {folders: ['model']},
  events: {folders: ['model']},
  store: {folders: ['model', 'civility'], lazy: ['adapters']},
  controllers: {folders: ['model', 'i18n', 'store'], packages: ['lit', '@floating-ui/dom']},
  elements: {
    folders: ['model', 'text', 'i18n', 'styles', 'events', 'store', 'controllers'],
    packages: ['lit'],
  },
  define: {folders: ['elements']},
};

/** Single files that may import one package more than their folder. */
const exceptions = {
  'src/text/html.ts': {layer: 'text', packages: ['htmlparser2']},
  'src/adapters/browser.ts': {layer: 'adapters', packages: ['idb']},
  'src/adapters/conformance/command.ts': {layer: 'adapters', packages: ['node:path', 'node:url']},
};

const escape = (name) => name.replaceAll('/', '\\/');

/** A regular expression for the specifiers a layer may not import; dots in a path only ever go up. */
function forbidden(layer, folders, packages) {
  const others = [...Object.keys(layers), 'src'].filter((name) => name !== layer && !folders.includes(name));
  const up = `^(?:\\.\\.?\\/)+(?:(?:${others.join('|')})\\/|(?:index|embed)\\.js$)`;
  const bare = packages.length ? `^(?!\\.)(?!(?:${packages.map(escape).join('|')})(?:\\/|$))` : '^(?!\\.)';
  return `${up}|${bare}`;
}

const unsafeLit = {
  group: [
    'lit/directives/unsafe-*',
    'lit-html/directives/unsafe-*',
    'lit/static-html.js',
    'lit/directives/style-map.js',
  ],
  message: 'Text from people is rendered as text, and style attributes are blocked by a strict policy.',
};

/** What only one layer's files may import, statically and by `import()`. */
function layerRules(layer, extraPackages = []) {
  const {folders = [], packages = [], lazy = []} = layers[layer];
  const allowed = [...packages, ...extraPackages];
  const names = [...folders, ...allowed].join(', ') || 'nothing';
  const message = `${layer} may import ${names}. See the layers in CONTRIBUTING.md.`;
  return {
    'no-restricted-imports': [
      'error',
      {patterns: [{regex: forbidden(layer, folders, allowed), message}, unsafeLit]},
    ],
    'no-restricted-syntax': [
      'error',
      ...sinks,
      ...(pure.includes(layer) ? clocks : []),
      {
        selector: `ImportExpression[source.value=/${forbidden(layer, [...folders, ...lazy], allowed)}/]`,
        message,
      },
    ],
  };
}

const sinkNames =
  'innerHTML|outerHTML|insertAdjacentHTML|srcdoc|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment';
const noSink = 'No HTML sink: build nodes or lit templates.';
const noInlineStyle = 'A strict policy blocks it: use a stylesheet, or style.setProperty.';
const sinks = [
  {selector: `MemberExpression[property.name=/^(?:${sinkNames})$/]`, message: noSink},
  {selector: `MemberExpression > Literal.property[value=/^(?:${sinkNames})$/]`, message: noSink},
  {selector: 'MemberExpression[object.name="document"][property.name=/^write(?:ln)?$/]', message: noSink},
  {
    selector: `CallExpression[callee.property.name="setAttribute"] > Literal:first-child[value=/^(?:srcdoc|on.*)$/i]`,
    message: noSink,
  },
  {selector: 'TemplateElement[value.raw=/[\\s.](?:innerHTML|outerHTML|srcdoc)\\s*=/i]', message: noSink},
  {
    selector: 'TaggedTemplateExpression[tag.name="html"] TemplateElement[value.raw=/\\sstyle\\s*=|<style/i]',
    message: noInlineStyle,
  },
];
const sinkGlobals = ['DOMParser', 'eval', 'Function'].map((name) => ({name, message: noSink}));

/** Folders that know no DOM and no clock: time is an argument, so that they run anywhere and tests need no waiting. */
const pure = ['model', 'text', 'civility', 'store'];
const noClock = 'Time is an argument here.';
const clocks = [
  {selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: noClock},
  {selector: 'CallExpression[callee.name="Date"]', message: noClock},
  {selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: noClock},
];
const clockGlobals = [
  'performance',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'requestAnimationFrame',
  'requestIdleCallback',
].map((name) => ({name, message: noClock}));
const domGlobals = [
  'document',
  'window',
  'self',
  'navigator',
  'location',
  'history',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'customElements',
  'matchMedia',
  'addEventListener',
  'dispatchEvent',
  'HTMLElement',
  'Element',
  'Node',
  'CustomEvent',
  'MutationObserver',
  'IntersectionObserver',
].map((name) => ({name, message: `No DOM in ${pure.join(', ')}.`}));

export default defineConfig(
  {ignores: ['dist/', 'demo/built/', 'storybook-static/', 'coverage/', 'custom-elements.json']},
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
    rules: {
      // `typeof import('…')` is how a module that loads later gets its type.
      '@typescript-eslint/consistent-type-imports': ['error', {disallowTypeAnnotations: false}],
      '@typescript-eslint/no-confusing-void-expression': ['error', {ignoreArrowShorthand: true}],
      // There are no enums, and checking for them takes seconds.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // An index that was just checked; a guard would go over the wire for nothing.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Code points are what spreading a string is for.
      '@typescript-eslint/no-misused-spread': ['error', {allow: ['string']}],
      // Lit calls the handlers in a template with the element as `this`.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // `'next' | string` tells a reader which values are known.
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        {allowConstantLoopConditions: 'only-allowed-literals'},
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', {considerDefaultExhaustiveForUnions: true}],
      'no-restricted-imports': ['error', {patterns: [unsafeLit]}],
      'no-restricted-syntax': ['error', ...sinks],
      'no-restricted-globals': ['error', ...sinkGlobals],
      'no-eval': 'error',
      '@typescript-eslint/no-implied-eval': 'error',
      eqeqeq: ['error', 'always', {null: 'ignore'}],
    },
  },
  {
    files: ['src/**/*.ts', 'stories/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended']],
    plugins: {'lit-a11y': litA11y},
    rules: {
      ...litA11y.configs.recommended.rules,
      // Ours are real buttons; a template function cannot see that its keys are handled by the group.
      'lit-a11y/click-events-have-key-events': 'off',
      // role=list brings back what `list-style: none` takes away in Safari.
      'lit-a11y/no-redundant-role': 'off',
      'lit-a11y/list': 'off',
      'lit/no-legacy-template-syntax': 'error',
      'lit/no-useless-template-literals': 'error',
    },
  },
  ...Object.keys(layers).map((layer) => ({files: [`src/${layer}/**/*.ts`], rules: layerRules(layer)})),
  ...Object.entries(exceptions).map(([file, {layer, packages}]) => ({
    files: [file],
    rules: layerRules(layer, packages),
  })),
  {
    files: ['src/index.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {patterns: [{regex: '/define/|^(?!\\.)', message: 'The index registers nothing.'}]},
      ],
    },
  },
  {
    files: ['src/embed.ts'],
    rules: {
      'no-restricted-imports': ['error', {patterns: [{regex: '.', message: 'The loader imports nothing.'}]}],
    },
  },
  {
    files: pure.map((layer) => `src/${layer}/**/*.ts`),
    rules: {'no-restricted-globals': ['error', ...sinkGlobals, ...clockGlobals, ...domGlobals]},
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // `describe` and `it` of node:test return promises that the runner awaits; chai's assertions are bare expressions.
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'URL',
          'Buffer',
          'setTimeout',
          'clearTimeout',
          'fetch',
          'AbortController',
          'performance',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
);
