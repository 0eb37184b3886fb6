declare module 'lexrank.js' {
  const lexrank: (text: string) => { text: string; weight: number; index: number }[][];
  // biome-ignore lint/style/noDefaultExport: the package has no other
  export default lexrank;
}
