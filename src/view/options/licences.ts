/** The libraries that ship inside the extension; test/view/options/licences.test.ts compares this with package.json. */
export const LICENCES: readonly { readonly name: string; readonly licence: string }[] = [
  { name: '@mozilla/readability', licence: 'Apache-2.0' },
  { name: '@preact/signals', licence: 'MIT' },
  { name: 'eventsource-parser', licence: 'MIT' },
  { name: 'feedsmith', licence: 'MIT' },
  { name: 'idb', licence: 'ISC' },
  { name: 'ky', licence: 'MIT' },
  { name: 'preact', licence: 'MIT' },
  { name: 'valibot', licence: 'MIT' },
  { name: 'webextension-polyfill', licence: 'MPL-2.0' },
];
