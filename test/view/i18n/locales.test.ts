import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NOTE_CODES } from '../../../src/core/article.ts';
import { ERROR_CODES } from '../../../src/core/errors.ts';
import { formatToParts } from '../../../src/view/i18n/format-message.ts';
import { ERROR_WORDS } from '../../../src/view/words/error-words.ts';
import { NOTE_WORDS } from '../../../src/view/words/note-words.ts';

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

const ROOT = resolve(import.meta.dirname, '../../..');
const LOCALES = ['en', 'es', 'fr', 'de', 'pt_BR', 'ar', 'hi', 'zh_CN', 'ja'] as const;
const messagesOf = (locale: string): Readonly<Record<string, Message>> =>
  JSON.parse(readFileSync(join(ROOT, 'public/_locales', locale, 'messages.json'), 'utf8'));
const english = messagesOf('en');
const keys = Object.keys(english);

const sources = [
  readFileSync(join(ROOT, 'manifest.json'), 'utf8'),
  ...readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(ROOT, 'src', name), 'utf8')),
].join('\n');

/** The parameters a message fills in: `{name}`, `{name, plural, ...}` and the browser's own `$NAME$`. */
function paramsOf(message: string): string[] {
  const own = [...message.matchAll(/\{(\w+)(?=[,}])/g)].map((m) => m[1] ?? '');
  const browser = [...message.matchAll(/\$(\w+)\$/g)].map((m) => m[1] ?? '');
  return [...new Set([...own, ...browser])].sort();
}

/** Every number of each plural category, and the edges. */
const COUNTS = [0, 1, 2, 3, 5, 11, 21, 100, 1234];

describe('public/_locales', () => {
  it('has the nine languages and no other', () => {
    expect(readdirSync(join(ROOT, 'public/_locales')).sort()).toEqual([...LOCALES].sort());
  });

  it('has no message that nothing uses', () => {
    const unused = keys.filter((key) => !new RegExp(`['"_]${key}(['"]|__)`).test(sources));
    expect(unused.filter((key) => !sources.includes(`__MSG_${key}__`))).toEqual([]);
  });

  for (const locale of LOCALES) {
    describe(locale, () => {
      const messages = messagesOf(locale);
      const tag = messages.messageLocale?.message ?? '';

      it('has every message of English, and no other', () => {
        expect(Object.keys(messages).sort()).toEqual([...keys].sort());
      });

      it('fills in the same parameters as English', () => {
        const differing = keys.filter(
          (key) => paramsOf(messages[key]?.message ?? '').join() !== paramsOf(english[key]?.message ?? '').join(),
        );
        expect(differing).toEqual([]);
      });

      it('has words, for every number, without a brace left over', () => {
        for (const key of keys) {
          const pattern = messages[key]?.message ?? '';
          const params = Object.fromEntries(paramsOf(pattern).map((name) => [name, `<${name}>`]));
          for (const count of COUNTS) {
            const said = formatToParts<never>(
              pattern,
              {
                ...params,
                ...(/\{count, plural/.test(pattern) ? { count } : {}),
                words: count,
                minutes: count,
                days: count,
              },
              tag,
            ).join('');
            expect(said.trim(), `${key} ${count}`).not.toBe('');
            expect(said, `${key} ${count}`).not.toMatch(/[{}#]/);
          }
        }
      });

      it('names a plural form for each category of the language, by name or by "other"', () => {
        const wanted = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
        for (const key of keys) {
          const pattern = messages[key]?.message ?? '';
          if (!pattern.includes(', plural,')) continue;
          expect(pattern, key).toMatch(/other \{/);
          if (wanted.length === 2) expect(pattern, key).toMatch(/(one|=1|=2|two) \{/);
        }
      });

      if (locale !== 'en') {
        it('is translated, but for names and signs', () => {
          const same = keys.filter((key) => messages[key]?.message === english[key]?.message);
          const allowed =
            /^(save_markdown|n_of_m|note_about|words_cut|options|source|sources|engine_local|about_version|theme_.*|progress|section_.*|opt_sections|question_.*|timeline|reason_.*|note_satire|opt_theme|regenerate|history|shortcuts|print|words|status_.*|endpoint_model|key_.*|verdict_.*|about_licence|changes_.*|cites)$/;
          expect(same.filter((key) => !allowed.test(key))).toEqual([]);
          expect(same.length).toBeLessThan(16);
        });
      }

      it('has words for every failure, what to do next, and every note', () => {
        for (const code of ERROR_CODES) {
          const { title, next, steps } = ERROR_WORDS[code];
          expect(messages[title]?.message, code).toBeTruthy();
          expect(messages[next]?.message, code).toBeTruthy();
          expect(steps.length, code).toBeGreaterThan(0);
        }
        for (const code of NOTE_CODES) expect(messages[NOTE_WORDS[code]]?.message, code).toBeTruthy();
      });

      it('keeps what a store shows within its limits', () => {
        expect(messages.extensionName?.message.length).toBeLessThanOrEqual(75);
        expect(messages.extensionDescription?.message.length).toBeLessThanOrEqual(132);
      });
    });
  }
});
