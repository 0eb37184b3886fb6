import { Readability } from '@mozilla/readability';
import { finishReading } from '../../src/page/finish-reading.ts';
import { observeTab } from '../../src/page/observe-tab.ts';

/** Run inside the page by bench/read-live.ts: each reader twice, the second time counts. */
export function run(url: string): unknown {
  const time = <T>(work: () => T): readonly [number, T] => {
    work();
    const from = performance.now();
    const result = work();
    return [performance.now() - from, result];
  };
  const [alone] = time(() => {
    const clone = document.cloneNode(true);
    return isDocument(clone) ? new Readability(clone, { charThreshold: 200 }).parse() : null;
  });
  const [tab, left] = time(() => observeTab(document, url));
  const [worker, article] = time(() => finishReading(JSON.parse(JSON.stringify(left)), new Date().toISOString()));
  return { alone, tab, worker, text: article?.text ?? '' };
}

function isDocument(node: Node): node is Document {
  return node.nodeType === 9;
}
