// openworkflow on its SQLite backend; worker and client in one process, as its SQLite wants it.
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { OpenWorkflow } from 'openworkflow';
import { BackendSqlite } from 'openworkflow/sqlite';
import { clients, data, measure } from '../loop.mjs';
import { conclude, eventOf, work } from '../work.mjs';

// Everything in it polls. Each look takes its time from the one thread, so many clients had better look less often.
const lookMs = Math.max(2, clients / 2);
const backend = BackendSqlite.connect(join(data, 'openworkflow.db'));
const engine = new OpenWorkflow({ backend });
const workflow = engine.defineWorkflow({ name: 'case' }, async ({ input, step }) => {
  const worked = await step.run({ name: 'work' }, async () => work(input));
  const event = await step.waitForSignal({ signal: `go:${input}` });
  return conclude(worked, event.data);
});

// `start` would sleep for 50 to 1000 ms whenever it found nothing to do.
const worker = engine.newWorker({ concurrency: Math.min(clients, 8) });
let open = true;
const turning = (async () => {
  while (open) if (await worker.tick() === 0) await pause(1);
})();

await measure('openworkflow', async input => {
  const run = await workflow.run(input);
  run.resultPollIntervalMs = lookMs;
  await delivered({ signal: `go:${input}`, data: eventOf(input) });
  return await run.result();
});
open = false;
await turning;
await worker.stop();
await backend.stop();

/** A signal that nobody awaits yet is dropped, so it is sent until somebody does. */
async function delivered(signal) {
  while ((await engine.sendSignal(signal)).workflowRunIds.length === 0) await pause(lookMs);
}
