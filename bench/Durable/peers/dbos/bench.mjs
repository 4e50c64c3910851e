// DBOS on PostgreSQL: an own cluster in the data folder, reached over its socket there; workflows and client in one process.
import { DBOS } from '@dbos-inc/dbos-sdk';
import { clients, data, measure } from '../loop.mjs';
import { conclude, eventOf, work } from '../work.mjs';
import { postgres } from './postgres.mjs';

const database = await postgres(data);
const url = `postgresql://postgres@localhost/bench?host=${encodeURIComponent(database.socket)}`;
const silent = Object.fromEntries(['info', 'debug', 'warn', 'error'].map(level => [level, level === 'error' ? console.error : () => {}]));

DBOS.setConfig({
  name: 'bench',
  systemDatabaseUrl: url,
  systemDatabasePoolSize: 20,
  notificationCoalesceMs: 1,
  logger: silent,
});

const run = DBOS.registerWorkflow(async input => {
  const worked = await DBOS.runStep(async () => work(input), { name: 'work' });
  return conclude(worked, await DBOS.recv('go', { timeoutSeconds: 60 }));
}, { name: 'case' });

await DBOS.launch();
await measure('dbos', async input => {
  const started = await DBOS.startWorkflow(run)(input);
  await DBOS.send(started.workflowID, eventOf(input), 'go');
  return await started.getResult();
});
await DBOS.shutdown();
await database.stop();
process.exit(0);
