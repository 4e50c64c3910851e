// The native module leaves running the generators to JavaScript: it asks for one to be made, hands in each result, and takes
// the next wish or the end as JSON.
export function driver(orchestrations) {
  const running = new Map();
  let made = 0;

  const step = (generatorId, advance) => {
    try {
      const { value, done } = advance(running.get(generatorId));
      if (!done) return JSON.stringify({ status: 'yielded', generatorId, task: value });
      running.delete(generatorId);
      return JSON.stringify({ status: 'completed', output: JSON.stringify(value ?? null) });
    } catch (failure) {
      running.delete(generatorId);
      return JSON.stringify({ status: 'error', message: String(failure) });
    }
  };

  return {
    create(payload) {
      const { ctxInfo, input } = JSON.parse(payload);
      const generatorId = ++made;
      running.set(generatorId, orchestrations[ctxInfo.orchestrationName](JSON.parse(input)));
      return step(generatorId, generator => generator.next());
    },
    next(payload) {
      const { generatorId, result, isError } = JSON.parse(payload);
      return step(generatorId, generator => isError ? generator.throw(new Error(result)) : generator.next(JSON.parse(result)));
    },
    dispose(generatorId) {
      running.delete(Number(generatorId));
      return 'ok';
    },
  };
}
