/** The libraries that ship inside the extension; a test compares this with package.json. */
export const LICENCES: readonly { readonly name: string; readonly licence: string }[] = [
  { name: '@mozilla/readability', licence: 'Apache-2.0' },
  { name: '@preact/signals', licence: 'MIT' },
  { name: 'eventsource-parser', licence: 'MIT' },
  { name: 'idb', licence: 'ISC' },
  { name: 'preact', licence: 'MIT' },
  { name: 'valibot', licence: 'MIT' },
];
