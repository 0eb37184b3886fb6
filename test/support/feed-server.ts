import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export interface SeenRequest {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
}

/** A real HTTP server on loopback, whose answers a test sets by path. */
export interface FeedServer {
  readonly url: string;
  readonly seen: SeenRequest[];
  readonly on: (path: string, answer: (request: IncomingMessage, response: ServerResponse) => void) => void;
  readonly close: () => Promise<void>;
}

export async function feedServer(): Promise<FeedServer> {
  const answers = new Map<string, (request: IncomingMessage, response: ServerResponse) => void>();
  const seen: SeenRequest[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    seen.push({ path, headers: request.headers });
    const answer = answers.get(path);
    if (answer === undefined) response.writeHead(404).end();
    else answer(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    seen,
    on: (path, answer) => answers.set(path, answer),
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

export interface Report {
  readonly title: string;
  readonly link: string;
  readonly description?: string;
  /** ISO 8601. */
  readonly at?: string;
  readonly guid?: string;
}

/** An RSS 2.0 feed. */
export function rss(title: string, reports: readonly Report[]): string {
  const items = reports.map(
    ({ title: headline, link, description = '', at, guid = link }) =>
      `<item><title>${escaped(headline)}</title><link>${escaped(link)}</link><guid>${escaped(guid)}</guid>` +
      `<description>${escaped(description)}</description>${at === undefined ? '' : `<pubDate>${new Date(at).toUTCString()}</pubDate>`}</item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>${escaped(title)}</title><link>https://example.org/</link>${items.join('')}</channel></rss>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
