import assert from 'node:assert/strict';
import { wrongValues } from '../../fixtures/hostile/values';
import { checkProject } from '../../../src/project/checkProject';
import { ARTICLE, hashOf, INCIDENT, projectFiles, projectIn, SIDECAR, textOf } from './outcome';
import { WatchedFiles } from './watchedFiles';

/** Keys whose fault is told at the list item that holds them: there it is the key that is wrong, too. */
const TOLD_ABOVE = /links\.\d+\.corroborates$/;

for (const place of [SIDECAR, '.sitrep/actors.yaml', '.sitrep/places.yaml', '.sitrep/project.yaml', INCIDENT]) {
  describe(`a wrong value in ${place}`, () => {
    const cases = wrongValues(textOf(place));

    it('is tried at every key', () => {
      assert.ok(cases.length >= 4);
      assert.equal(new Set(cases.map(({ key }) => key)).size, cases.length);
    });

    for (const { key, text, line } of cases) {
      it(`at ${key} is refused in line ${line}`, async () => {
        const files = projectFiles({ [place]: text });
        const folder = new WatchedFiles(files);
        const { problems } = await checkProject(projectIn(folder));
        const own = problems.filter(({ file }) => file === place);
        const found = own.find(
          ({ code, range }) =>
            code === 'format/value' && (range.start.line + 1 === line || (TOLD_ABOVE.test(key) && own.length === 1)),
        );
        assert.ok(
          found,
          own.map(({ code, range, message }) => `${code} ${range.start.line + 1} ${message}`).join(' | '),
        );
        const [name = ''] = key
          .split('.')
          .reverse()
          .filter((step) => !/^\d+$/.test(step));
        assert.ok(TOLD_ABOVE.test(key) || found.message.includes(name), found.message);
        assert.match(found.message, /must be|is wrong|no valid/);
        assert.equal(hashOf(folder.files), hashOf(files));
        assert.ok(folder.asked.has(ARTICLE) || place === SIDECAR);
      });
    }
  });
}
