/** What functions that run inside the extension find there. */
declare const chrome: import('webextension-polyfill').Browser;
