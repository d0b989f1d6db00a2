import assert from 'node:assert/strict';
import { ARGUMENTS } from '../../fixtures/hostile/arguments';
import { ARTICLES } from '../../fixtures/hostile/articles';
import { CODEBOOK } from '../../fixtures/hostile/codebook';
import { COMMAND_LINE } from '../../fixtures/hostile/commandLine';
import { INCIDENTS } from '../../fixtures/hostile/incidents';
import { LARGE } from '../../fixtures/hostile/large';
import { MESSAGES } from '../../fixtures/hostile/messages';
import { SIDECARS } from '../../fixtures/hostile/sidecars';
import { WORDS } from '../../fixtures/hostile/words';

describe('the hostile corpus', () => {
  it('holds at least 200 cases, and some of every kind', () => {
    const kinds = [ARGUMENTS, ARTICLES, CODEBOOK, COMMAND_LINE, INCIDENTS, LARGE, MESSAGES, SIDECARS, WORDS];
    const counts = kinds.map((table) => Object.keys(table).length);
    assert.ok(
      counts.every((count) => count >= 20),
      counts.join(', '),
    );
    assert.ok(counts.reduce((sum, count) => sum + count, 0) >= 200);
  });
});
