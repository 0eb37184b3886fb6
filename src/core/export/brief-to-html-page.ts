import type { Article } from '../article.ts';
import type { Brief } from '../brief.ts';
import { briefToHtml } from './brief-to-html.ts';
import { escapeHtml } from './escape-html.ts';
import { isRightToLeft } from './text-direction.ts';
import type { ExportOptions } from './words.ts';

const STYLE = `:root{color-scheme:light dark}body{max-width:42rem;margin:3rem auto;padding:0 1.25rem;font:1.125rem/1.6 Charter,Cambria,"Noto Serif",Georgia,serif}
h1{font-size:2.25rem;line-height:1.1;letter-spacing:-.015em}h2{margin-top:2rem;padding-top:.6rem;border-top:1px solid;font-size:1.3rem}
table{width:100%;border-collapse:collapse;margin:1.5rem 0}caption{text-align:start;font-weight:700;padding-bottom:.4rem}th,td{text-align:start;vertical-align:baseline;padding:.35rem 1rem .35rem 0;border-top:1px solid #8888}th{font-weight:400;width:30%}
sup{line-height:0;font-size:.7em}sup a{text-decoration:none}li{margin-block:.3rem}q{quotes:"“" "”"}hr{margin-top:2rem}
@media print{body{margin:0;max-width:none;font-size:10.5pt}a{color:inherit}}`;

/** The brief as one self-contained HTML file that fetches nothing and runs nothing. */
export function briefToHtmlPage(brief: Brief, articles: readonly Article[], options: ExportOptions): string {
  const direction = isRightToLeft(brief.language) ? ' dir="rtl"' : '';
  return `<!doctype html>
<html lang="${escapeHtml(brief.language)}"${direction}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="AiBot">
<title>${escapeHtml(brief.headline)}</title>
<style>${STYLE}</style>
</head>
<body>
${briefToHtml(brief, articles, options)}
</body>
</html>
`;
}
