import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { webCryptoDigest } from '../../../src/project/digest';
import { OldTexts, type OldTextsOptions } from '../../../src/project/oldTexts';
import type { Cancel, Git, TextCopies } from '../../../src/project/ports';
import { MemoryCopies } from './memoryCopies';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A history that counts what is read of it. */
class History implements Git {
  read = 0;
  asked = 0;
  constructor(private readonly texts: Iterable<string | Uint8Array>) {}
  async *versions(_path: string, cancel?: Cancel): AsyncIterable<Uint8Array> {
    this.asked += 1;
    for (const text of this.texts) {
      await Promise.resolve();
      if (cancel?.isCancellationRequested) return;
      this.read += 1;
      yield typeof text === 'string' ? new TextEncoder().encode(text) : text;
    }
  }
}

const oldTexts = (options: Omit<OldTextsOptions, 'digest'>): OldTexts =>
  new OldTexts({
    digest: webCryptoDigest,
    onError: (error) => assert.fail(error instanceof Error ? error : String(error)),
    ...options,
  });

describe('OldTexts', () => {
  it('finds the copy last seen, normalised, before it asks Git', async () => {
    const copies = new MemoryCopies();
    const git = new History(['a\nb\n']);
    await oldTexts({ copies }).remember('\ufeffa\r\nb\r\n');
    assert.deepEqual([...copies.texts], [[hash('a\nb\n'), 'a\nb\n']]);
    assert.equal(await oldTexts({ copies, git }).find('a.txt', hash('a\nb\n')), 'a\nb\n');
    assert.equal(git.asked, 0);
  });

  it('searches the history only as far as need be, whatever its line ends, and keeps what it found', async () => {
    const git = new History(['new', Uint8Array.of(0xff), '\ufeffold\r\n', 'older']);
    const copies = new MemoryCopies();
    const texts = oldTexts({ copies, git });
    assert.equal(await texts.find('a.txt', hash('old\n')), 'old\n');
    assert.equal(git.read, 3);
    assert.equal(await texts.find('a.txt', hash('old\n')), 'old\n');
    assert.equal(await texts.find('a.txt', hash('new')), 'new', 'seen on the way');
    assert.equal(git.asked, 1);
    assert.equal(copies.texts.get(hash('old\n')), 'old\n');
  });

  it('never gives out a text that does not bear the hash', async () => {
    const copies = new MemoryCopies();
    copies.texts.set(hash('wanted'), 'half writ');
    assert.equal(await oldTexts({ copies }).find('a.txt', hash('wanted')), undefined);
    assert.equal(await oldTexts({ copies, git: new History(['wanted']) }).find('a.txt', hash('wanted')), 'wanted');
  });

  it('remembers for a while that there is none, until the text turns up', async () => {
    let now = 0;
    const git = new History(['other']);
    const texts = oldTexts({ git, now: () => now });
    for (let keystroke = 0; keystroke < 5; keystroke += 1)
      assert.equal(await texts.find('a.txt', hash('x')), undefined);
    assert.equal(git.asked, 1);
    await texts.find('b.txt', hash('x'));
    assert.equal(git.asked, 2, 'another article has another history');
    now = 61_000;
    await texts.find('a.txt', hash('x'));
    assert.equal(git.asked, 3);
    await texts.remember('x');
    assert.equal(await texts.find('a.txt', hash('x')), 'x');
  });

  it('searches once for all who ask at once, and a search given up by one goes on for another', async () => {
    const git = new History(['new', 'old']);
    const texts = oldTexts({ git });
    const cancel = { isCancellationRequested: false };
    const first = texts.find('a.txt', hash('old'), cancel);
    const second = texts.find('a.txt', hash('old'));
    const third = texts.find('a.txt', hash('old'));
    cancel.isCancellationRequested = true;
    assert.deepEqual(await Promise.all([first, second, third]), [undefined, 'old', 'old']);
    assert.equal(git.asked, 2);
  });

  it('does not read a history without end', async () => {
    function* endless(size: number): Iterable<string> {
      for (let version = 0; ; version += 1) yield `${version}`.padEnd(size, 'x');
    }
    const many = new History(endless(10));
    assert.equal(await oldTexts({ git: many }).find('a.txt', hash('none')), undefined);
    assert.equal(many.read, 300);
    const large = new History(endless(16 * 1024 * 1024));
    assert.equal(await oldTexts({ git: large }).find('a.txt', hash('none')), undefined);
    assert.equal(large.read, 4);
  });

  it('does without a store or a history that fails, and says so to the log without the text', async () => {
    const errors: unknown[] = [];
    const fails = (): Promise<never> => Promise.reject(new Error('disk'));
    const copies: TextCopies = { get: fails, put: fails, clear: fails };
    const git: Git = {
      async *versions() {
        await Promise.resolve();
        yield new TextEncoder().encode('secret words');
        throw new Error('git');
      },
    };
    const texts = new OldTexts({ digest: webCryptoDigest, copies, git, onError: (error) => errors.push(error) });
    await texts.remember('secret');
    assert.equal(await texts.find('a.txt', hash('secret')), 'secret');
    assert.equal(await texts.find('a.txt', hash('secret words')), 'secret words');
    assert.equal(await texts.find('a.txt', hash('x')), undefined);
    assert.ok(errors.length >= 3);
    assert.doesNotMatch(errors.map(String).join(), /secret/);
  });

  it('forgets all on asking', async () => {
    const copies = new MemoryCopies();
    const texts = oldTexts({ copies });
    await texts.remember('a');
    await texts.clear();
    assert.equal(copies.texts.size, 0);
    assert.equal(await texts.find('a.txt', hash('a')), undefined);
  });
});
