import { describe, expect, it } from 'vitest';
import { mayReadArticle } from '../../../src/core/watch/article-address.ts';

describe('mayReadArticle', () => {
  it('refuses what a feed of the web names on this computer or its network', () => {
    for (const host of [
      'localhost:11434',
      'localhost.',
      'api.localhost',
      '127.0.0.1:1234',
      '127.1',
      '2130706433',
      '0.0.0.0',
      '[::1]',
      '[::]',
      '[::ffff:127.0.0.1]',
      '[fe80::1]',
      '[fd00::1]',
      '10.0.0.7',
      '172.20.1.1',
      '192.168.1.1',
      '169.254.169.254',
      '100.64.0.1',
      'printer.local',
      'router',
    ])
      expect(mayReadArticle(`http://${host}/api/tags`, 'https://courier.example/feed'), host).toBe(false);
  });

  it('allows the web, and a host of the own network whose own feed it is', () => {
    expect(mayReadArticle('https://courier.example/1', 'https://feeds.courier.example/rss')).toBe(true);
    expect(mayReadArticle('https://10.example/1', 'https://courier.example/rss')).toBe(true);
    expect(mayReadArticle('http://192.168.1.5/post', 'http://192.168.1.5:8080/feed')).toBe(true);
    expect(mayReadArticle('http://192.168.1.6/post', 'http://192.168.1.5:8080/feed')).toBe(false);
  });
});
