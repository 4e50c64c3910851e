// When the tests are gone, however they went, the emulator goes too.
const parent = process.ppid;
setInterval(() => process.ppid === parent || process.exit(), 1000).unref();
