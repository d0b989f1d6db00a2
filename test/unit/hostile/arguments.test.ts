import assert from 'node:assert/strict';
import { ARGUMENTS } from '../../fixtures/hostile/arguments';
import { assertInside, assertUntouched } from './harmless';
import { hashOf, projectFiles, projectIn, sitrepError } from './outcome';
import { WatchedFiles } from './watchedFiles';

describe('hostile arguments', () => {
  for (const [name, { run, code }] of Object.entries(ARGUMENTS)) {
    it(`${name}: ${code}`, async () => {
      const folder = new WatchedFiles(projectFiles());
      const before = hashOf(folder.files);
      const refused = await run(projectIn(folder)).then(
        () => undefined,
        (error: unknown) => sitrepError(error),
      );
      assert.ok(refused, 'it was carried out');
      assert.equal(refused.code, code);
      assert.match(refused.message, /^[A-Z“.].{10,}\.$/s);
      assert.equal(hashOf(folder.files), before);
      assertInside([...folder.asked, ...folder.written]);
      assertUntouched();
    });
  }
});
