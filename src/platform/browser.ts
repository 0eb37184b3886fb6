/** The one door to the browser's extension API; nothing outside src/platform comes through it. */
export { default as browser } from 'webextension-polyfill';
