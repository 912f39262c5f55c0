// Loaded before a timed command: says on its fourth output the memory that it took at most, in KB, and the time of the processor, in ms.
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const used = { peak: maxRSS, cpu: (userCPUTime + systemCPUTime) / 1000 };
  process.getBuiltinModule('node:fs').writeSync(3, JSON.stringify(used));
});
