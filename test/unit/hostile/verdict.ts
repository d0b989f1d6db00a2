import assert from 'node:assert/strict';
import type { Expected } from '../../fixtures/hostile/expect';
import type { Outcome } from './outcome';

/** A case's expectation, as the name of its test. */
export function inWords(expected: Expected): string {
  switch (expected.end) {
    case 'refused':
    case 'reported':
      return `${expected.code} in line ${expected.line}`;
    case 'handled':
      return expected.holds;
  }
}

/** The outcome is what was expected of the file. */
export function assertEnds(expected: Expected, { problems }: Pick<Outcome, 'problems'>, file: string): void {
  const own = problems.filter((problem) => problem.file === file);
  const listed = own.map(({ code, range, message }) => `${code} in line ${range.start.line + 1}: ${message}`);
  switch (expected.end) {
    case 'refused':
    case 'reported': {
      const found = own.find(({ code, range }) => code === expected.code && range.start.line + 1 === expected.line);
      assert.ok(found, `${expected.code} in line ${expected.line}; found ${listed.join(' | ') || 'nothing'}`);
      assert.ok(found.message.includes(expected.says), found.message);
      return;
    }
    case 'handled':
      assert.deepEqual(listed, []);
  }
}
