// Marks the page with the theme that Teams names in the address, before anything is painted; the page's policy allows no script within it.
document.documentElement.dataset.theme = new URLSearchParams(location.search).get('theme') || '';
