// The closed loop all peers share: every client starts a workflow, sends its event, awaits its end, and goes on. A workflow
// counts when its end falls into the measured window.
import { setTimeout as pause } from 'node:timers/promises';
import { expected, failed } from './work.mjs';

const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1];
};

export const clients = Number(option('clients', '32'));
export const data = option('data');
const seconds = Number(option('seconds', '5'));
const warmUp = Number(option('warm-up', '2'));

if (!data) throw new Error('--data DIR is wanted.');

/** Runs `workflow(input)`, which answers what the workflow ended with, until the time is over, and prints the figures. */
export async function measure(peer, workflow) {
  const opens = performance.now() + warmUp * 1000;
  const closes = opens + seconds * 1000;
  const taken = [];
  let next = 0;
  let failures = 0;

  const client = async () => {
    for (let begun = performance.now(); begun < closes; begun = performance.now()) {
      const input = next++;
      const output = await workflow(input);
      if (output === failed) {
        failures++;
        continue;
      }

      if (output !== expected(input)) throw new Error(`${peer} ended with ${JSON.stringify(output)}, not ${expected(input)}.`);
      const ended = performance.now();
      if (ended >= opens && ended < closes) taken.push(ended - begun);
    }
  };

  await Promise.race([
    Promise.all(Array.from({ length: clients }, client)),
    pause((warmUp + seconds + 30) * 1000, undefined, { ref: false }).then(() => { throw new Error(`${peer} hangs.`); }),
  ]);

  taken.sort((a, b) => a - b);
  const share = part => Number((taken[Math.min(taken.length - 1, Math.floor(taken.length * part))] ?? 0).toFixed(2));
  console.log(JSON.stringify({
    peer,
    clients,
    seconds,
    workflows: taken.length,
    perSecond: Number((taken.length / seconds).toFixed(1)),
    p50ms: share(0.5),
    p99ms: share(0.99),
    ...(failures ? { failures } : {}),
  }));
}
