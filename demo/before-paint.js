// Runs before the first paint, so that nobody who chose a theme or a direction sees the other one flash by.
/* global document, localStorage, location, URLSearchParams */
(() => {
  const root = document.documentElement;
  root.dataset.scripted = '';
  if (new URLSearchParams(location.search).get('dir') === 'rtl') root.dir = 'rtl';
  try {
    const theme = localStorage.getItem('quiet-rooms:theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch {
    // Storage is off: the system's own theme it is.
  }
})();
