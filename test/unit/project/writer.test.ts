import assert from 'node:assert/strict';
import { SafeWriter, type FileEdit } from '../../../src/project/writer';
import { MemoryFiles } from './memoryFiles';
import { AFTER, BEFORE, FILE, put, quickClock, writerOf } from './quickWriter';

describe('SafeWriter and a window taken for dead', () => {
  it('writes nothing by a ticket that was set aside, and then does its edit again', async () => {
    /** Stops before its first rename until told to go on, as a window does in a debugger. */
    class SlowFiles extends MemoryFiles {
      readonly reached: Promise<void>;
      private reach: () => void = () => undefined;
      goOn: () => void = () => undefined;
      isSlow = true;
      constructor(files: Readonly<Record<string, string>>) {
        super(files);
        this.reached = new Promise((resolve) => (this.reach = resolve));
      }
      override async rename(from: string, to: string): Promise<void> {
        if (this.isSlow && from.includes('slow')) {
          this.isSlow = false;
          await new Promise<void>((resolve) => {
            this.goOn = resolve;
            this.reach();
          });
        }
        await super.rename(from, to);
      }
    }
    const files = new SlowFiles({ 'x.yaml': 'a\n' });
    const add = (line: string) => (current: string | undefined) => ({ text: `${current}${line}\n`, result: line });
    const slow = new SafeWriter(files, () => 'slow', { clock: quickClock() }).update('x.yaml', add('slow'));
    await files.reached;
    await writerOf(files).update('x.yaml', add('quick'));
    assert.equal(files.text('x.yaml'), 'a\nquick\n');
    files.goOn();
    assert.equal(await slow, 'slow');
    assert.equal(files.text('x.yaml'), 'a\nquick\nslow\n');
  });

  it('says that a file is busy where others never let go of it', async () => {
    class BusyFiles extends MemoryFiles {
      private looks = 0;
      override async list(): ReturnType<MemoryFiles['list']> {
        // A fresh ticket at each look.
        this.looks += 1;
        const name = `.x.yaml.000000001-${this.looks}-other.tmp`;
        return [...(await super.list('')), { name, kind: 'file' as const }];
      }
    }
    const files = new BusyFiles({ 'x.yaml': 'a\n' });
    await assert.rejects(writerOf(files).update('x.yaml', put('b\n')), { code: 'write/busy' });
    assert.deepEqual(files.names(), ['x.yaml']);
    assert.equal(files.text('x.yaml'), 'a\n');
  });
});

describe('SafeWriter on a disk that fails', () => {
  /** Runs an update on a disk where one thing is otherwise, and answers the code and what stands there afterwards. */
  async function failing(
    change: (files: MemoryFiles) => void,
    edit: FileEdit<string> = put(AFTER),
  ): Promise<readonly [string, MemoryFiles]> {
    const files = new MemoryFiles({ [FILE]: BEFORE });
    change(files);
    const code = await writerOf(files)
      .update(FILE, edit)
      .then(
        () => 'written',
        (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : String(error)),
      );
    return [code, files];
  }

  it('keeps the file and leaves nothing where the disk is full in mid write', async () => {
    const [code, files] = await failing((disk) => {
      disk.write = (path) => {
        disk.set(path, AFTER.slice(0, 40));
        return Promise.reject(new Error('ENOSPC'));
      };
    });
    assert.deepEqual([code, files.names(), files.text(FILE)], ['write/failed', [FILE], BEFORE]);
  });

  it('keeps the file where the disk keeps other bytes', async () => {
    const [code, files] = await failing((disk) => {
      disk.write = (path) => {
        disk.set(path, 'garbage');
        return Promise.resolve();
      };
    });
    assert.deepEqual([code, files.names(), files.text(FILE)], ['write/failed', [FILE], BEFORE]);
  });

  it('keeps the file where it cannot be renamed over, and tries again where that passes', async () => {
    for (const [times, takes] of [
      [9, false],
      [9, true],
      [2, false],
      [2, true],
    ] as const) {
      const [code, files] = await failing((disk) => {
        let failures = times;
        const rename = disk.rename.bind(disk);
        disk.rename = async (from, to) => {
          if (takes) disk.files.delete(to);
          if ((failures -= 1) >= 0) throw new Error('EBUSY');
          await rename(from, to);
        };
      });
      const expected = times === 2 ? ['written', AFTER] : ['write/failed', BEFORE];
      assert.deepEqual([code, files.text(FILE)], expected);
      assert.deepEqual(files.names(), [FILE]);
    }
  });

  it('says where the text is when the file was taken away and cannot be put back', async () => {
    const [code, files] = await failing((disk) => {
      disk.rename = (_from, to) => {
        disk.files.delete(to);
        disk.write = () => Promise.reject(new Error('EROFS'));
        return Promise.reject(new Error('EROFS'));
      };
    });
    assert.equal(code, 'write/lost');
    assert.equal(files.names().length, 1);
    assert.equal(files.text(files.names()[0] ?? ''), AFTER, 'the new text is kept');
  });

  it('respects a file that is read-only', async () => {
    const [code, files] = await failing((disk) => {
      Object.assign(disk, { isReadOnly: () => Promise.resolve(true) });
    });
    assert.deepEqual([code, files.names(), files.text(FILE)], ['write/read-only', [FILE], BEFORE]);
  });

  it('says that a file or a folder cannot be read', async () => {
    for (const what of ['read', 'list'] as const) {
      const [code, files] = await failing((disk) => {
        Object.assign(disk, { [what]: () => Promise.reject(new Error('EACCES')) });
      });
      assert.equal(code, 'file/unreadable');
      assert.deepEqual([...files.files.keys()], [FILE]);
    }
  });

  it('notices a file that does not stay', async () => {
    const [code] = await failing((disk) => {
      disk.rename = (from) => {
        disk.files.delete(from);
        return Promise.resolve();
      };
    });
    assert.equal(code, 'write/not-kept');
  });

  /** Something that is none of ours does this to the file after it was read and before it is renamed over. */
  const meanwhile =
    (deed: (disk: MemoryFiles) => void) =>
    (disk: MemoryFiles): void => {
      const list = disk.list.bind(disk);
      disk.list = async (folder) => {
        deed(disk);
        disk.list = list;
        return list(folder);
      };
    };
  const addLine = (current: string | undefined): { text: string; result: string } => {
    if (current?.includes('<<<<<<<')) throw Object.assign(new Error('markers'), { code: 'sidecar/unreadable' });
    return { text: `${current ?? 'new\n'}# line\n`, result: '' };
  };

  it('applies the edit to what has been written meanwhile', async () => {
    const [code, files] = await failing(
      meanwhile((disk) => disk.set(FILE, AFTER)),
      addLine,
    );
    assert.deepEqual([code, files.text(FILE), files.names()], ['written', `${AFTER}# line\n`, [FILE]]);
  });

  it('takes a file that was deleted meanwhile for missing', async () => {
    const [code, files] = await failing(
      meanwhile((disk) => disk.files.delete(FILE)),
      addLine,
    );
    assert.deepEqual([code, files.text(FILE), files.names()], ['written', 'new\n# line\n', [FILE]]);
  });

  it('leaves a file alone that has merge markers, or another encoding, since it was read', async () => {
    const conflict = `<<<<<<< ours\n${AFTER}`;
    const [code, files] = await failing(
      meanwhile((disk) => disk.set(FILE, conflict)),
      addLine,
    );
    assert.deepEqual([code, files.text(FILE), files.names()], ['sidecar/unreadable', conflict, [FILE]]);
    const latin = Uint8Array.of(0x61, 0xe9, 0x0a);
    const [other, disk] = await failing(
      meanwhile(({ files: bytes }) => bytes.set(FILE, latin)),
      addLine,
    );
    assert.deepEqual([other, disk.files.get(FILE), disk.names()], ['file/not-utf8', latin, [FILE]]);
  });

  it('looks into the folder once for a write', async () => {
    let lists = 0;
    const [code] = await failing((disk) => {
      const list = disk.list.bind(disk);
      disk.list = (folder) => {
        lists += 1;
        return list(folder);
      };
    });
    assert.deepEqual([code, lists], ['written', 1]);
  });
});
