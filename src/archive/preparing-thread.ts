/** A thread that prepares articles, in batches and in their order. */
import { workerData } from 'node:worker_threads';
import type { Defaults } from './make-article.ts';
import { type FileToPrepare, type Prepared, prepareArticle } from './prepare-article.ts';
import type { Assignment } from './preparing-threads.ts';

/** What a thread answers: its batch, or why it has none. */
export type Delivery = { readonly prepared: readonly Prepared[] } | { readonly failed: unknown };

const { port, deliveries, defaults } = workerData as Assignment;

port.on('message', (files: readonly FileToPrepare[]) => {
  port.postMessage(delivery(files, defaults));
  Atomics.add(deliveries, 0, 1);
  Atomics.notify(deliveries, 0);
});

function delivery(files: readonly FileToPrepare[], chosen: Defaults): Delivery {
  try {
    return { prepared: files.map((file) => prepareArticle(file, chosen)) };
  } catch (failed) {
    return { failed };
  }
}
