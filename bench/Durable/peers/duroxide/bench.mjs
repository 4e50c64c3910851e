// duroxide on its SQLite provider, through the native module that its Node binding is built on.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { data, measure } from '../loop.mjs';
import { conclude, eventOf, work } from '../work.mjs';
import { driver } from './driver.mjs';

const { JsClient, JsRuntime, JsSqliteProvider } = createRequire(import.meta.url)('duroxide-linux-x64-gnu');

function* orchestration(input) {
  const worked = yield { type: 'activity', name: 'work', input: JSON.stringify(input) };
  const event = yield { type: 'dequeueEvent', queueName: 'go' };
  return conclude(worked, event);
}

const provider = await JsSqliteProvider.open(`sqlite:${join(data, 'duroxide.db')}`);
const runtime = new JsRuntime(provider, {
  orchestrationConcurrency: Number(process.env.ORCHESTRATIONS ?? 4),
  workerConcurrency: Number(process.env.WORKERS ?? 4),
  dispatcherPollIntervalMs: Number(process.env.POLL ?? 5),
  logLevel: 'off',
});
const { create, next, dispose } = driver({ case: orchestration });
runtime.setGeneratorDriver(create, next, dispose);
runtime.registerActivity('work', async payload => JSON.stringify(work(JSON.parse(payload.slice(payload.indexOf('\n') + 1)))));
runtime.registerOrchestration('case');
await runtime.start();

const client = new JsClient(provider);
await measure('duroxide', async input => {
  const id = randomUUID();
  await client.startOrchestration(id, 'case', JSON.stringify(input));
  await client.enqueueEvent(id, 'go', JSON.stringify(eventOf(input)));
  const ended = await client.waitForOrchestration(id, 30_000);
  return ended.output ? JSON.parse(ended.output) : ended;
});
await runtime.shutdown(1000);
process.exit(0);
