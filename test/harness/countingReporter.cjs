/** mocha's usual output, and the counts in the file that the harness names. */
const { writeFileSync } = require('node:fs');
const { reporters } = require('mocha');

module.exports = class CountingReporter extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const titles = [];
    runner.on('fail', (test, error) =>
      titles.push(`${test.fullTitle()}: ${String(error?.message ?? error).split('\n')[0]}`),
    );
    runner.once('end', () => {
      const { passes, failures, pending } = this.stats;
      writeFileSync(
        process.env.SITREP_COUNTS,
        JSON.stringify({ passed: passes, failed: failures, pending, failures: titles }),
      );
    });
  }
};
