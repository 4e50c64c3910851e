import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Starts Restate's server on the folder, on loopback only; it ends with this process. */
export function restate(folder, { ingress, admin, node }) {
  const binary = createRequire(import.meta.url).resolve(`@restatedev/restate-server-${process.platform}-${process.arch}/bin/restate-server`);
  const server = spawn(binary, ['--no-logo', '--listen-mode', 'tcp', '--base-dir', join(folder, 'restate')], {
    stdio: 'ignore',
    env: {
      RESTATE_NODE_NAME: 'bench',
      RESTATE_BIND_IP: '127.0.0.1',
      RESTATE_BIND_PORT: String(node),
      RESTATE_INGRESS__BIND_ADDRESS: `127.0.0.1:${ingress}`,
      RESTATE_ADMIN__BIND_ADDRESS: `127.0.0.1:${admin}`,
      RESTATE_ADMIN__DISABLE_WEB_UI: 'true',
      RESTATE_DISABLE_TELEMETRY: 'true',
      RESTATE_DISABLE_PROMETHEUS: 'true',
      RESTATE_LOG_FILTER: 'off',
      RESTATE_DEFAULT_NUM_PARTITIONS: '1',
    },
  });
  process.on('exit', () => server.kill('SIGKILL'));
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
}
