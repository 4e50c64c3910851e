// duroxide on its SQLite provider, through the native module that its Node binding is built on.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import { clients, data, measure } from '../loop.mjs';
import { conclude, eventOf, failed, work } from '../work.mjs';
import { driver } from './driver.mjs';

const { JsClient, JsRuntime, JsSqliteProvider, initTracing } = createRequire(import.meta.url)('duroxide-linux-x64-gnu');

// An event raised before it is awaited is dropped; one put into a queue waits.
function* orchestration(input) {
  const worked = yield { type: 'activity', name: 'work', input: JSON.stringify(input) };
  const event = yield { type: 'dequeueEvent', queueName: 'go' };
  return conclude(worked, event);
}

// Each look may find the file locked, so where there is always work, looking rarely is faster.
const few = clients < 8;
initTracing({ logFile: '/dev/null', logLevel: 'off' });
const provider = await JsSqliteProvider.open(`sqlite:${join(data, 'duroxide.db')}`);
const runtime = new JsRuntime(provider, {
  orchestrationConcurrency: few ? 2 : 4,
  workerConcurrency: few ? 2 : 8,
  dispatcherPollIntervalMs: few ? 2 : 100,
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
  const ended = await end(id);
  if (ended.status === 'Failed' && ended.error.startsWith('infrastructure')) return failed;
  return JSON.parse(ended.output);
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

/** Its own waiting looks ever less often, up to 100 ms apart: right for many, slow for a few. */
async function end(id) {
  if (!few) return await insistently(() => client.waitForOrchestration(id, 30_000));
  for (;;) {
    const state = await insistently(() => client.getStatus(id));
    if (state.status === 'Completed' || state.status === 'Failed') return state;
    await pause(1);
  }
}
