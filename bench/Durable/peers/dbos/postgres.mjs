import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Starts a cluster of its own in the folder, durable as PostgreSQL is by default, and tells where its socket is. */
export async function postgres(folder) {
  const versions = '/usr/lib/postgresql';
  const newest = readdirSync(versions).filter(v => existsSync(join(versions, v, 'bin', 'initdb'))).sort((a, b) => b - a)[0];
  const program = name => join(versions, newest, 'bin', name);
  const home = join(folder, 'postgres');
  const cluster = join(home, 'cluster');
  mkdirSync(home, { recursive: true });

  // It refuses to serve root.
  const owner = process.getuid() === 0 ? identity('postgres') : {};
  if (owner.uid) {
    chmodSync(folder, 0o711);
    chownSync(home, owner.uid, owner.gid);
  }

  const made = spawnSync(program('initdb'), ['-D', cluster, '-U', 'postgres', '-A', 'trust', '-N', '-E', 'UTF8', '--locale=C'], { ...owner, cwd: '/' });
  if (made.status !== 0) throw new Error(`initdb: ${made.error ?? made.stderr}`);

  const settings = {
    listen_addresses: '',
    unix_socket_directories: home,
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    shared_buffers: '512MB',
    wal_level: 'minimal',
    max_wal_senders: '0',
    max_wal_size: '4GB',
    checkpoint_timeout: '30min',
    jit: 'off',
    log_min_messages: 'fatal',
  };
  const args = ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const server = spawn(program('postgres'), args, { ...owner, cwd: '/', stdio: ['ignore', 'ignore', 'ignore'] });
  process.on('exit', () => server.kill('SIGQUIT'));
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

  for (let attempt = 0; ; attempt++) {
    const made = spawnSync(program('createdb'), ['-h', home, '-U', 'postgres', 'bench'], { cwd: '/' });
    if (made.status === 0) break;
    if (attempt === 100 || server.exitCode !== null) throw new Error(`PostgreSQL does not come up: ${made.stderr}`);
    await pause(100);
  }

  return {
    socket: home,
    async stop() {
      server.kill('SIGINT');
      await new Promise(resolve => server.once('exit', resolve));
    },
  };
}

function identity(user) {
  const ask = flag => Number(spawnSync('id', [flag, user], { encoding: 'utf8' }).stdout);
  return { uid: ask('-u'), gid: ask('-g') };
}
