import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {ESLint} from 'eslint';
import tseslint from 'typescript-eslint';

// Rules that need types want a file on disk; the layers and sinks do not.
const eslint = new ESLint({overrideConfig: [{files: ['**/*.ts'], ...tseslint.configs.disableTypeChecked}]});

/** The messages about what a file may import or use. */
async function complaints(filePath: string, code: string): Promise<string[]> {
  const results = await eslint.lintText(code, {filePath});
  return results
    .flatMap(({messages}) => messages)
    .filter(({ruleId, fatal}) => fatal || ruleId?.startsWith('no-restricted'))
    .map(({message}) => message);
}

const importing = (...names: string[]) => names.map((name) => `import '${name}';`).join('\n');

const allowed: Record<string, string> = {
  'src/model/new.ts': importing('./contract.js'),
  'src/text/html.ts': importing('htmlparser2', './tree.js'),
  'src/adapters/browser.ts': importing('idb', '../model/contract.js'),
  'src/store/new.ts': `${importing('../civility/cooldown.js')} export const open = () => import('../adapters/memory.js');`,
  'src/controllers/new.ts': importing('lit', '@floating-ui/dom', '../store/state.js', '../i18n/en.js'),
  'src/elements/new/new.ts': importing('lit/directives/repeat.js', '../menu/menu.js', '../../text/links.js'),
  'src/define/new.ts': importing('../elements/menu/menu.js', './define.js'),
  'src/index.ts': importing('./elements/menu/menu.js', './adapters/memory.js'),
};

const forbidden: Record<string, string> = {
  'src/model/new.ts': importing('../text/tree.js'),
  'src/text/other.ts': importing('htmlparser2'),
  'src/i18n/new.ts': importing('../model/contract.js'),
  'src/styles/new.ts': importing('../elements/menu/menu.js'),
  'src/adapters/rest.ts': importing('idb'),
  'src/adapters/other.ts': importing('../store/state.js'),
  'src/civility/new.ts': importing('../store/state.js'),
  'src/events/new.ts': importing('lit'),
  'src/store/new.ts': importing('../adapters/memory.js'),
  'src/store/other.ts': "export const open = () => import('../elements/menu/menu.js');",
  'src/controllers/new.ts': importing('../elements/menu/menu.js'),
  'src/elements/new/new.ts': importing('../../civility/civility.js'),
  'src/elements/new/other.ts': importing('../../adapters/memory.js'),
  'src/elements/new/third.ts': importing('../../define/civil-thread.js'),
  'src/define/new.ts': importing('../store/state.js'),
  'src/embed.ts': importing('./model/contract.js'),
  'src/index.ts': importing('./define/all.js'),
};

/** Ways to make markup from a string, or to read a clock or the page where neither is known. */
const banned: Record<string, string> = {
  'element.innerHTML = text;': 'src/elements/new/new.ts',
  "element['outerHTML'] = text;": 'src/elements/new/new.ts',
  "element.insertAdjacentHTML('beforeend', text);": 'src/elements/new/new.ts',
  'document.write(text);': 'src/elements/new/new.ts',
  'frame.srcdoc = text;': 'src/elements/new/new.ts',
  "frame.setAttribute('srcdoc', text);": 'src/elements/new/new.ts',
  'new DOMParser();': 'src/elements/new/new.ts',
  "new Function('return 1');": 'src/elements/new/new.ts',
  "import 'lit/directives/unsafe-html.js';": 'src/elements/new/new.ts',
  "import 'lit/directives/unsafe-svg.js';": 'src/elements/new/new.ts',
  'html`<p .innerHTML=${text}></p>`;': 'src/elements/new/new.ts',
  'html`<p style="color: red"></p>`;': 'src/elements/new/new.ts',
  'Date.now();': 'src/store/new.ts',
  'new Date();': 'src/civility/new.ts',
  'performance.now();': 'src/model/new.ts',
  'setTimeout(() => {}, 1);': 'src/store/new.ts',
  'document.title;': 'src/text/new.ts',
};

describe('the layers', () => {
  for (const [file, code] of Object.entries(allowed))
    it(`let ${file} import what its folder may`, async () => {
      assert.deepEqual(await complaints(file, code), []);
    });

  for (const [file, code] of Object.entries(forbidden))
    it(`keep ${file} from ${code}`, async () => {
      assert.equal((await complaints(file, code)).length, 1);
    });
});

describe('the ban on sinks and clocks', () => {
  for (const [code, file] of Object.entries(banned))
    it(`catches ${code}`, async () => {
      assert.equal((await complaints(file, code)).length, 1);
    });
});
