// Restate: its server as a child, the service in a thread of this process, the clients over its HTTP ingress.
import { once } from 'node:events';
import { createServer } from 'node:net';
import { Worker } from 'node:worker_threads';
import { Pool } from 'undici';
import { clients, data, measure } from '../loop.mjs';
import { eventOf } from '../work.mjs';
import { restate } from './server.mjs';

const [ingress, admin, node, service] = await freePorts(4);
restate(data, { ingress, admin, node });

const awaited = new Map();
const serving = new Worker(new URL('service.mjs', import.meta.url), { workerData: service });
await once(serving, 'message');
serving.on('message', ({ input, awakeable }) => awaited.get(input)(awakeable));

const door = new Pool(`http://127.0.0.1:${ingress}`, { connections: clients });
await insistently(() => call(new Pool(`http://127.0.0.1:${admin}`), 'POST', '/deployments', { uri: `http://127.0.0.1:${service}` }));

await measure('restate', async input => {
  const told = new Promise(tell => awaited.set(input, tell));
  const { invocationId } = await call(door, 'POST', '/Case/run/send', input);
  await call(door, 'POST', `/restate/awakeables/${await told}/resolve`, eventOf(input));
  awaited.delete(input);
  return await call(door, 'GET', `/restate/invocation/${invocationId}/attach`);
});
process.exit(0);

async function call(pool, method, path, content) {
  const sent = content === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(content) };
  const { statusCode, body } = await pool.request({ method, path, ...sent });
  const text = await body.text();
  if (statusCode >= 300) throw new Error(`${method} ${path}: ${statusCode} ${text}`);
  return text ? JSON.parse(text) : undefined;
}

async function insistently(attempt) {
  for (let left = 300; ; left--) {
    try {
      return await attempt();
    } catch (failure) {
      if (left === 0) throw failure;
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  }
}

async function freePorts(count) {
  const probes = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(probes.map(probe => once(probe, 'listening')));
  const ports = probes.map(probe => probe.address().port);
  await Promise.all(probes.map(probe => once(probe.close(), 'close')));
  return ports;
}
