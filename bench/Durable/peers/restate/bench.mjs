// Restate: its server as a child, the service in a thread of this process, the client over its HTTP ingress.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { randomUUID } from 'node:crypto';
import { Pool, request } from 'undici';
import { clients, data, measure } from '../loop.mjs';
import { eventOf } from '../work.mjs';

const [ingress, admin, node, service] = await freePorts(4);
const binary = createRequire(import.meta.url).resolve(`@restatedev/restate-server-${process.platform}-${process.arch}/bin/restate-server`);
const server = spawn(binary, ['--no-logo', '--listen-mode', 'tcp', '--base-dir', join(data, 'restate')], {
  stdio: ['ignore', process.env.VERBOSE ? 'inherit' : 'ignore', 'inherit'],
  env: {
    PATH: process.env.PATH,
    RESTATE_NODE_NAME: 'bench',
    RESTATE_BIND_IP: '127.0.0.1',
    RESTATE_BIND_PORT: String(node),
    RESTATE_INGRESS__BIND_ADDRESS: `127.0.0.1:${ingress}`,
    RESTATE_ADMIN__BIND_ADDRESS: `127.0.0.1:${admin}`,
    RESTATE_ADMIN__DISABLE_WEB_UI: 'true',
    RESTATE_DISABLE_TELEMETRY: 'true',
    RESTATE_DISABLE_PROMETHEUS: 'true',
    RESTATE_LOG_FILTER: process.env.VERBOSE ? 'warn,restate=info' : 'error',
    RESTATE_DEFAULT_NUM_PARTITIONS: process.env.PARTITIONS ?? '24',
    ...Object.fromEntries(Object.entries(process.env).filter(([k]) => k.startsWith('RESTATE_'))),
  },
});
process.on('exit', () => server.kill('SIGKILL'));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

const serving = new Worker(new URL('service.mjs', import.meta.url), { workerData: service });
await once(serving, 'message');
await register(`http://127.0.0.1:${admin}/deployments`, `http://127.0.0.1:${service}`);

const pool = new Pool(`http://127.0.0.1:${ingress}`, { connections: clients + 2, pipelining: 1 });
const headers = { 'content-type': 'application/json' };
const call = async (method, path, body) => {
  const answer = await pool.request({ method, path, headers: body === undefined ? {} : headers, body: body === undefined ? undefined : JSON.stringify(body) });
  const text = await answer.body.text();
  if (answer.statusCode >= 300) throw new Error(`${method} ${path}: ${answer.statusCode} ${text}`);
  return text ? JSON.parse(text) : undefined;
};

const ways = {
  async promise(input) {
    const id = randomUUID();
    await call('POST', `/Case/${id}/run/send`, input);
    await call('POST', `/Case/${id}/go`, eventOf(input));
    return await call('GET', `/restate/workflow/Case/${id}/attach`);
  },
  async promiseSend(input) {
    const id = randomUUID();
    await call('POST', `/Case/${id}/run/send`, input);
    await call('POST', `/Case/${id}/go/send`, eventOf(input));
    return await call('GET', `/restate/workflow/Case/${id}/attach`);
  },
};
await measure('restate', ways[process.env.WAY ?? 'promise']);
process.exit(0);

async function register(deployments, uri) {
  for (let attempt = 0; attempt < 600; attempt++) {
    try {
      const answer = await request(deployments, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ uri }) });
      const text = await answer.body.text();
      if (answer.statusCode < 300) return;
      if (answer.statusCode < 500) throw Object.assign(new Error(text), { final: true });
    } catch (failure) {
      if (failure.final) throw failure;
    }
    await pause(100);
  }
  throw new Error('Restate does not come up.');
}

async function freePorts(count) {
  const held = await Promise.all(Array.from({ length: count }, async () => {
    const probe = createServer().listen(0, '127.0.0.1');
    await once(probe, 'listening');
    return probe;
  }));
  const ports = held.map(probe => probe.address().port);
  await Promise.all(held.map(probe => { probe.close(); return once(probe, 'close'); }));
  return ports;
}
