// What custom-elements.json says about the elements: the public part only, in the same order on every machine.

const byPath = (a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

const isPublic = (member) =>
  (member.privacy ?? 'public') === 'public' && !member.name.startsWith('#') && !member.name.startsWith('_');

/** Where a source file is in the package. */
const published = (path) => path.replace(/^src\/(.*)\.ts$/, 'dist/lib/$1.js');

/** The module under `define` that registers an element. */
function definition({name, tagName}, module) {
  return {
    kind: 'javascript-module',
    path: `dist/lib/define/${tagName}.js`,
    declarations: [],
    exports: [{kind: 'custom-element-definition', name: tagName, declaration: {name, module}}],
  };
}

/** Leaves out what is nobody's business outside, and modules that have no element in them. */
const publicOnly = {
  name: 'public-only',
  packageLinkPhase({customElementsManifest: manifest}) {
    const withElements = manifest.modules.filter(({declarations}) =>
      declarations?.some((each) => each.customElement),
    );
    const definitions = [];
    for (const module of withElements) {
      module.path = published(module.path);
      module.declarations = module.declarations.filter((each) => each.customElement);
      const names = new Set(module.declarations.map(({name}) => name));
      module.exports = module.exports?.filter(({declaration}) => names.has(declaration.name));
      for (const {declaration} of module.exports ?? []) declaration.module = module.path;
      for (const declaration of module.declarations) {
        declaration.members = declaration.members?.filter(isPublic);
        // The analyzer also lists events that it finds in the code; those without words in the docs are not promised.
        declaration.events = declaration.events?.filter(({name, description}) => name && description);
        if (declaration.tagName) definitions.push(definition(declaration, module.path));
      }
    }
    manifest.modules = [...withElements, ...definitions].sort(byPath);
  },
};

export default {
  globs: ['src/elements/**/*.ts'],
  exclude: ['**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  quiet: true,
  plugins: [publicOnly],
};
