// What custom-elements.json says about the elements: the public part only, in the same order on every machine.

const byPath = (a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

const isPublic = (member) =>
  (member.privacy ?? 'public') === 'public' && !member.name.startsWith('#') && !member.name.startsWith('_');

/** Leaves out what is nobody's business outside, and modules that have no element in them. */
const publicOnly = {
  name: 'public-only',
  packageLinkPhase({customElementsManifest: manifest}) {
    for (const module of manifest.modules)
      for (const declaration of module.declarations ?? []) {
        declaration.members = declaration.members
          ?.filter(isPublic)
          .filter(({inheritedFrom}) => !inheritedFrom);
        // The analyzer also lists events it finds in the code; those without words in the docs are not promised.
        declaration.events = declaration.events?.filter(({name, description}) => name && description);
      }
    manifest.modules = manifest.modules
      .filter(({declarations}) => declarations?.some(({customElement}) => customElement))
      .sort(byPath);
  },
};

export default {
  globs: ['src/elements/**/*.ts', 'src/define/*.ts'],
  exclude: ['**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  quiet: true,
  plugins: [publicOnly],
};
