import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** One page under the address it pretends to have. */
export interface ServedPage {
  /** `http://host/path` */
  readonly url: string;
  readonly html: string;
}

export interface Sites {
  /** The port on 127.0.0.1 to which a browser must be told to send every invented host. */
  readonly port: number;
  /** Adds or replaces a page. */
  readonly set: (page: ServedPage) => void;
  /** From now on this address sends the head of a page and never ends. */
  readonly hang: (url: string) => void;
  /** From now on this address answers as the test says. */
  readonly answer: (url: string, answer: Answer) => void;
  /** Every request so far, in order. */
  readonly seen: readonly { readonly url: string; readonly cookie: string | undefined }[];
  readonly close: () => Promise<void>;
}

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Invented outlets, each under its own host, on this computer only; as a server for mapped hosts and as a proxy. */
export async function serveSites(pages: readonly ServedPage[]): Promise<Sites> {
  const bodies = new Map(pages.map((page) => [page.url, page.html]));
  const answers = new Map<string, Answer>();
  const seen: { url: string; cookie: string | undefined }[] = [];
  const hanging = new Map<string, ServerResponse[]>();
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const url = path.startsWith('http') ? path : `http://${request.headers.host ?? ''}${path}`;
    seen.push({ url, cookie: request.headers.cookie });
    const answer = answers.get(url);
    if (answer !== undefined) {
      answer(request, response);
      return;
    }
    const waiting = hanging.get(url);
    if (waiting !== undefined) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.write('<!doctype html><title>Never ends</title><p>');
      waiting.push(response);
      return;
    }
    const body = bodies.get(url);
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': 'text/html; charset=utf-8',
      // as strict as a page can be: the extension must work here too
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    });
    response.end(body ?? '<!doctype html><title>Not found</title>');
  });
  // a proxy is asked to tunnel https: there is none here
  server.on('connect', (_, socket) => socket.end('HTTP/1.1 502 No tunnel\r\n\r\n'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = addressOf(server.address());
  return {
    port,
    seen,
    set: ({ url, html }) => bodies.set(url, html),
    answer: (url, answer) => answers.set(url, answer),
    hang: (url) => hanging.set(url, []),
    close: () =>
      new Promise((resolve) => {
        for (const responses of hanging.values()) for (const response of responses) response.destroy();
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address;
}

export interface DemoPage extends ServedPage {
  readonly outlet: string;
  readonly headline: string;
  readonly kind: string;
}

export interface DemoStory {
  readonly slug: string;
  readonly title: string;
  readonly pages: readonly DemoPage[];
}

export interface DemoSites {
  readonly stories: readonly DemoStory[];
  readonly extra: readonly DemoPage[];
}

interface IndexPage {
  readonly file: string;
  readonly url: string;
  readonly outlet: string;
  readonly headline: string;
  readonly kind: string;
}

/** The invented outlets of `demo/`, each page under its own host, without TLS. */
export function demoSites(root: string): DemoSites {
  const index: {
    stories: { slug: string; title: string; pages: IndexPage[] }[];
    extra: IndexPage[];
  } = JSON.parse(readFileSync(join(root, 'demo/index.json'), 'utf8'));
  const page = ({ file, url, outlet, headline, kind }: IndexPage): DemoPage => ({
    url: url.replace(/^https:/, 'http:'),
    html: readFileSync(join(root, 'demo', file), 'utf8'),
    outlet,
    headline,
    kind,
  });
  return {
    stories: index.stories.map((story) => ({ ...story, pages: story.pages.map(page) })),
    extra: index.extra.map(page),
  };
}
