/** Loaded before a build: says how much memory its process held at most, when it ends. */
process.on('exit', () => {
  console.log(`Peak memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
});
