import assert from 'node:assert/strict';
import { movedSource } from '../../../src/project/movedSources';

const there =
  (...paths: readonly string[]) =>
  (path: string): boolean =>
    paths.includes(path);

const moved =
  (moves: Readonly<Record<string, string>>) =>
  (path: string): string =>
    moves[path] ?? path;

const stays = (path: string): { before: string; now: string } => ({ before: path, now: path });

describe('what an article is a copy of', () => {
  it('follows its source to another name in the same folder', () => {
    const whereNow = moved({ 'in/b.txt': 'in/c.txt' });
    assert.equal(movedSource('b.txt', stays('in/a.txt'), whereNow, there('in/a.txt', 'in/c.txt')), 'c.txt');
  });

  it('names its source by its path once that stands in another folder', () => {
    const whereNow = moved({ 'in/b.txt': 'out/b.txt' });
    assert.equal(movedSource('b.txt', stays('in/a.txt'), whereNow, there('in/a.txt', 'out/b.txt')), 'out/b.txt');
    assert.equal(movedSource('in/b.txt', stays('a.txt'), whereNow, there('a.txt', 'out/b.txt')), 'out/b.txt');
  });

  it('names its source anew when it moves away from it', () => {
    const whereNow = moved({ 'in/a.txt': 'out/a.txt' });
    const holder = { before: 'in/a.txt', now: 'out/a.txt' };
    assert.equal(movedSource('b.txt', holder, whereNow, there('out/a.txt', 'in/b.txt')), 'in/b.txt');
  });

  it('stays as it is when both move together, or when it still reads the same', () => {
    const whereNow = moved({ 'in/a.txt': 'out/a.txt', 'in/b.txt': 'out/b.txt' });
    const holder = { before: 'in/a.txt', now: 'out/a.txt' };
    assert.equal(movedSource('b.txt', holder, whereNow, there('out/a.txt', 'out/b.txt')), undefined);
    const rooted = moved({ 'a.txt': 'out/a.txt' });
    assert.equal(movedSource('b.txt', { before: 'a.txt', now: 'out/a.txt' }, rooted, there('b.txt')), undefined);
  });

  it('is not touched where it names nothing, or what was not moved', () => {
    const whereNow = moved({ 'in/b.txt': 'in/c.txt' });
    assert.equal(movedSource('nowhere.txt', stays('in/a.txt'), whereNow, there('in/a.txt')), undefined);
    assert.equal(movedSource('d.txt', stays('in/a.txt'), whereNow, there('in/a.txt', 'in/d.txt')), undefined);
  });

  it('is not taken for another of the same name', () => {
    // The source stands beside the article, so that the one at the top is not meant.
    const whereNow = moved({ 'b.txt': 'z.txt' });
    assert.equal(movedSource('b.txt', stays('in/a.txt'), whereNow, there('in/a.txt', 'in/b.txt', 'z.txt')), undefined);
    // A new file at the top bears the old name of the source: only the path tells them apart.
    const away = moved({ 'in/b.txt': 'out/b.txt' });
    assert.equal(movedSource('b.txt', stays('in/a.txt'), away, there('in/a.txt', 'b.txt', 'out/b.txt')), 'out/b.txt');
  });
});
