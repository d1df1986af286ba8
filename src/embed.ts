/*
 * The loader for a page that has nothing but a script tag:
 *
 *   <script src="https://cdn.example/civil-thread/embed.js" data-thread-id="my-post" async></script>
 *
 * It puts a <civil-thread> right after its own tag, hands on the `data-` attributes, and loads `civil-thread.js` from
 * its own folder once the place nears the viewport. Built as a classic script, so that it knows its own tag.
 */

/** The attributes of `<civil-thread>`; a test compares them with the manifest. */
const known =
  'thread-id endpoint backend thread-url thread-title lang theme heading-level nudge cool-off sort page-size report-url avatars'.split(
    ' ',
  );

/** How far below the viewport loading starts, in CSS pixels: about a second of reading on. */
const nearby = '800px';

/** A link knows the protocol of what it points at, relative addresses too, and does not throw. */
const isWebAddress = (href: string) =>
  /^https?:$/.test(Object.assign(document.createElement('a'), {href}).protocol);

function warn(sentence: string) {
  console.warn('Civil Thread: ' + sentence);
}

function makeThread(script: HTMLScriptElement): HTMLElement {
  const thread = document.createElement('civil-thread');
  for (const {name, value} of script.attributes) {
    if (!name.startsWith('data-')) continue;
    const attribute = name.slice(5);
    if (known.includes(attribute)) thread.setAttribute(attribute, value);
    else warn(`${name} is not known and was left out; the README lists what can be set.`);
  }
  return thread;
}

function start(script: HTMLScriptElement) {
  const thread = makeThread(script);
  const {endpoint} = script.dataset;
  if (endpoint !== undefined && !isWebAddress(endpoint))
    warn(
      `data-endpoint "${endpoint}" is no web address; write it in full, such as https://comments.example.`,
    );

  const url = new URL('civil-thread.js', script.src).href;
  const load = () => {
    observer.disconnect();
    // Not a second script tag: under Trusted Types setting its `src` throws.
    import(url).catch((error: unknown) => {
      console.error(
        `Civil Thread: ${url} did not load; put the whole folder of embed.js there, and let the page's policy allow it.`,
        error,
      );
    });
  };
  const loadForPermalink = () => {
    if (location.hash.startsWith('#comment-')) load();
  };
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some((entry) => entry.isIntersecting)) load();
    },
    {rootMargin: nearby},
  );

  script.after(thread);
  observer.observe(thread);
  addEventListener('hashchange', loadForPermalink);
  loadForPermalink();
}

const script = document.currentScript;
if (!(script instanceof HTMLScriptElement && script.src))
  warn('embed.js needs a plain <script src="…/embed.js">; with type="module", load civil-thread.js instead.');
else if (script.closest('head'))
  warn('move the script tag of embed.js to the place in <body> where the thread shall stand.');
else start(script);
