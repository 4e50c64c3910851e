// openworkflow on its SQLite backend; worker and client in one process, as its SQLite wants it.
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { OpenWorkflow } from 'openworkflow';
import { BackendSqlite } from 'openworkflow/sqlite';
import { clients, data, measure } from '../loop.mjs';
import { conclude, eventOf, work } from '../work.mjs';

const idleMs = Number(process.env.IDLE ?? 1);
const resultMs = Number(process.env.RESULT ?? 5);
const backend = BackendSqlite.connect(join(data, 'openworkflow.db'));
const engine = new OpenWorkflow({ backend });
const workflow = engine.defineWorkflow({ name: 'case' }, async ({ input, step }) => {
  const worked = await step.run({ name: 'work' }, async () => work(input));
  const event = await step.waitForSignal({ signal: `go:${input}` });
  return conclude(worked, event.data);
});

// `start` would sleep for 50 to 1000 ms whenever it found nothing to do.
const worker = engine.newWorker({ concurrency: Number(process.env.CONCURRENCY ?? clients) });
let open = true;
const turning = (async () => {
  while (open) if (await worker.tick() === 0) await pause(idleMs);
})();

await measure('openworkflow', async input => {
  const run = await workflow.run(input);
  run.resultPollIntervalMs = resultMs;
  // A signal that nobody awaits yet is dropped.
  while ((await engine.sendSignal({ signal: `go:${input}`, data: eventOf(input) })).workflowRunIds.length === 0) await pause(resultMs);
  return await run.result();
});
open = false;
await turning;
await worker.stop();
await backend.stop();
