// What every peer's workflow does, so that its end can be checked.

/** What the activity makes of the input. */
export const work = input => input + 1;

/** What the workflow makes of the activity's result and the event's payload. */
export const conclude = (worked, event) => `${worked}:${event}`;

/** The event sent to the workflow of this input. */
export const eventOf = input => `go ${input}`;

/** What the workflow of this input must end with. */
export const expected = input => conclude(work(input), eventOf(input));

/** What a workflow that the engine itself gave up has ended with. */
export const failed = Symbol('failed');
