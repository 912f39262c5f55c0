// Loaded before a timed command: says on its fourth output how much memory it took at most, in KB.
process.on('exit', () => process.getBuiltinModule('node:fs').writeSync(3, String(process.resourceUsage().maxRSS)));
