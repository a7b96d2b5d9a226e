// Loaded before a child program (`node --import`): when the process that started it dies, even by kill -9,
// the channel between them closes, and the child drains and ends as if it had been told to.
process.channel?.unref();
process.on("disconnect", () => {
  process.kill(process.pid, "SIGTERM");
  setTimeout(() => process.exit(1), 8000).unref();
});
