import type { Article } from '../src/core/article.ts';
import { articleFromText } from '../src/core/article-from-text.ts';
import { FIXTURE_STORIES, fixtureArticles } from '../test/support/story-fixtures.ts';

/**
 * Invented stories as agencies' clients run them: three outlets carry one agency's text (whole; cut at the end and with
 * days worded their own way; with a local paragraph of their own between), and one outlet has a report of its own.
 */
export function wireStories(): { readonly name: string; readonly articles: readonly Article[] }[] {
  return FIXTURE_STORIES.map((name) => {
    const [agency, own] = fixtureArticles(name).toSorted((a, b) => b.wordCount - a.wordCount);
    if (agency === undefined || own === undefined) throw new Error(`the story ${name} has fewer than two reports`);
    const paragraphs = agency.text.split(/\n+/).filter((p) => p.trim() !== '');
    const local =
      own.text
        .split(/\n+/)
        .filter((p) => p.trim() !== '')
        .at(-1) ?? '';
    const cut = paragraphs
      .slice(0, Math.ceil(paragraphs.length * 0.75))
      .map((p) => p.replace(/\bon ((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)/g, '$1'));
    const mixed = [...paragraphs.slice(0, 2), local, ...paragraphs.slice(2)];
    const texts = [paragraphs, cut, mixed];
    const copies = texts.map((text, i) =>
      articleFromText({
        text: text.join('\n\n'),
        outlet: `Outlet ${i + 1}`,
        url: `https://outlet${i + 1}.example/${name}`,
        headline: agency.headline,
        lang: 'en',
      }),
    );
    return { name, articles: [...copies, own] };
  });
}
