// The service, in a thread of its own. Its activity tells the client what to resolve, as one that asks an outside system does.
import { createServer } from 'node:http2';
import { parentPort, workerData } from 'node:worker_threads';
import { createEndpointHandler, service } from '@restatedev/restate-sdk';
import { conclude, work } from '../work.mjs';

const definition = service({
  name: 'Case',
  handlers: {
    run: async (context, input) => {
      const event = context.awakeable();
      const worked = await context.run('work', () => {
        parentPort.postMessage({ input, awakeable: event.id });
        return work(input);
      });
      return conclude(worked, await event.promise);
    },
  },
});

createServer(createEndpointHandler({ services: [definition], logger: () => {} }))
  .listen(workerData, '127.0.0.1', () => parentPort.postMessage('listening'));
