// duroxide on its SQLite provider, through the native module that its Node binding is built on.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import { data, measure } from '../loop.mjs';
import { conclude, eventOf, work } from '../work.mjs';
import { driver } from './driver.mjs';

const { JsClient, JsRuntime, JsSqliteProvider, initTracing } = createRequire(import.meta.url)('duroxide-linux-x64-gnu');

// An event raised before it is awaited is dropped; one put into a queue waits.
function* orchestration(input) {
  const worked = yield { type: 'activity', name: 'work', input: JSON.stringify(input) };
  const event = yield { type: 'dequeueEvent', queueName: 'go' };
  return conclude(worked, event);
}

initTracing({ logFile: '/dev/null', logLevel: 'off' });
const provider = await JsSqliteProvider.open(`sqlite:${join(data, 'duroxide.db')}`);
const runtime = new JsRuntime(provider, {
  orchestrationConcurrency: Number(process.env.ORCHESTRATIONS ?? 4),
  workerConcurrency: Number(process.env.WORKERS ?? 8),
  dispatcherPollIntervalMs: Number(process.env.POLL ?? 5),
});
const { create, next, dispose } = driver({ case: orchestration });
runtime.setGeneratorDriver(create, next, dispose);
runtime.registerActivity('work', async payload => JSON.stringify(work(JSON.parse(payload.slice(payload.indexOf('\n') + 1)))));
runtime.registerOrchestration('case');
await runtime.start();

const client = new JsClient(provider);
let last = Promise.resolve();

await measure('duroxide', async input => {
  const id = randomUUID();
  await inTurn(() => client.startOrchestration(id, 'case', JSON.stringify(input)));
  await inTurn(() => client.enqueueEvent(id, 'go', JSON.stringify(eventOf(input))));
  const ended = await insistently(() => client.waitForOrchestration(id, 30_000));
  return ended.output ? JSON.parse(ended.output) : ended;
});
await runtime.shutdown(1000);
process.exit(0);

/** Its SQLite knows one writer at a time; clients that queue here need not find it locked. */
function inTurn(call) {
  return (last = last.then(() => insistently(call)));
}

/** Its SQLite answers that it is locked rather than wait. */
async function insistently(call) {
  for (let attempt = 0; ; attempt++) {
    try {
      return await call();
    } catch (failure) {
      if (attempt === 1000 || !String(failure).includes('locked')) throw failure;
      await pause(2);
    }
  }
}
