/** What makes two articles come from one outlet: the name without article, case and punctuation; else the site's domain. */
export function outletKey(outlet: string, url: string): string {
  const name = outlet
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
  if (name !== '') return name;
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url;
}
