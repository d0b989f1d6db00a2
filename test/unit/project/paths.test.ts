import assert from 'node:assert/strict';
import { assertInside, assertWindowsName } from '../../../src/project/paths';

describe('the paths of a project', () => {
  it('may hold colons, spaces, accents, percent and hash signs', () => {
    for (const path of ['12:30 Kayes.txt', 'dépêches/Été 50%.txt', 'a#b.txt', 'C:/a.txt', 'a?b*.txt']) {
      assert.doesNotThrow(() => assertInside(path), path);
    }
  });

  it('never lead out of it', () => {
    for (const path of ['', '..', '../a.txt', 'a/../../b.txt', '/etc/passwd', 'a//b.txt', './a.txt', 'a\0.txt']) {
      assert.throws(() => assertInside(path), { code: 'path/outside' }, path);
    }
  });

  it('hold no backslash, and the message says why', () => {
    assert.throws(() => assertInside('..\\a.txt'), { code: 'path/outside', message: /backslash.*Rename/ });
  });

  it('hold no colon on Windows, and the message says why', () => {
    assert.doesNotThrow(() => assertWindowsName('a/b.txt'));
    for (const path of ['a:b.txt', 'C:', 'a.txt:hidden']) {
      assert.throws(() => assertWindowsName(path), { code: 'path/colon', message: /Windows.*Rename/ }, path);
    }
  });
});
