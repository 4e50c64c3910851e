// The tests hold the other end of the pipe: when they are gone, however they went, the emulator goes too. Nothing else waits for it.
process.stdin.on("end", () => process.exit()).resume().unref();
