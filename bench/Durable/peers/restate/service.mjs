import { parentPort, workerData } from 'node:worker_threads';
import { createServer } from 'node:http2';
import { createEndpointHandler, workflow } from '@restatedev/restate-sdk';
import { conclude, work } from '../work.mjs';

const definition = workflow({
  name: 'Case',
  handlers: {
    run: async (ctx, input) => {
      const worked = await ctx.run('work', () => work(input));
      return conclude(worked, await ctx.promise('go'));
    },
    go: async (ctx, event) => { await ctx.promise('go').resolve(event); },
  },
});

const handler = createEndpointHandler({ services: [definition] , logger: () => {} });
createServer(handler).listen(workerData, '127.0.0.1', () => parentPort.postMessage('listening'));
