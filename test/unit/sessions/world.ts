import assert from 'node:assert/strict';
import type { Annotation } from '../../../src/core/annotation/model';
import { linkOf } from '../../../src/core/annotation/links';
import { readSidecar, type SidecarDoc } from '../../../src/core/annotation/sidecar';
import type { SidecarEdit } from '../../../src/core/annotation/edit';
import { makeSelector } from '../../../src/core/anchor/selector';
import { SitrepError } from '../../../src/core/problem';
import { applyAll } from '../../../src/extension/shared/undoStack';
import { ARTICLE, ArticleWindow, SIDECAR, bytesOf, sha256Of, type Disk, type Write } from './articleWindow';
import { Ink, edited, marksOf, textOf, type Char, type CharEdit } from './characters';
import { takeAllBack, withKeys, withTag, withoutTag, type Deed, type Tags } from './deeds';
import { MemoryCopies, MemoryFiles } from './memoryFiles';
import type { SavedArticle } from './openDocument';
import type { Op, Session, Which } from './ops';
import { addOutside, changeOutside, ownKey, remarkAbove, removeOutside, restyle } from './sidecarTools';
import { isOwn, readingOf, type Tag } from './tag';
import { mayStandAt, standsIn, type Seen } from './truth';

const SENTENCES = [
  'The army said it killed 12 fighters near Diboli.',
  'Residents of Kayes heard shots before dawn.',
  'JNIM claimed the attack on the post.',
  'L’armée a annoncé trois morts à Nioro.',
  'Witnesses 😀 counted over 80 dead.',
  'Residents of Kayes heard shots.',
  'No.',
  'JNIM claimed the attack on the post of Kayes.',
] as const;
const GAPS = [' ', '\n', '\n\n', '  \n'] as const;

type TagReading = Readonly<Record<string, unknown>> & { readonly type: string };
const READINGS: readonly TagReading[] = [
  { type: 'actor', actor: 'jnim', by: 'a' },
  { type: 'place', place: 'ml-kayes', role: 'attacked', by: 'b' },
  { type: 'casualty', claim: { harm: 'killed', count: { stated: 12, qualifier: 'exact' } } },
  { type: 'person' },
];

interface Commit {
  readonly saved: SavedArticle;
  readonly sidecar: string | undefined;
  readonly tags: Tags;
  readonly remarks: readonly string[];
}

interface Done {
  readonly deeds: readonly Deed[];
  /** The sidecar before and after, where it was one write. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** How often a tool was sure, and how often it only could be. */
export interface Tally {
  sure: number;
  doubtedThoughThere: number;
  /** Sure of other words, where only texts and not the edits between them were known. */
  wrong: number;
  refusedUndos: number;
  undone: number;
}

/** One article on one disk, two windows, other tools; and what the coders did, to compare with. */
export class World implements Disk {
  readonly files = new MemoryFiles();
  saved: SavedArticle;
  private readonly ink = new Ink();
  private readonly windows: readonly [ArticleWindow, ArticleWindow];
  private tags: Tags = new Map();
  /** Remarks of other tools that belong to no entry. */
  private remarks: readonly string[] = [];
  private readonly versions = new Map<string, (readonly Char[])[]>();
  private readonly commits: Commit[] = [];
  private readonly done: readonly [Done[], Done[]] = [[], []];
  private readonly undone: readonly [Done[], Done[]] = [[], []];
  /** What each window has seen of each annotation since it last read a text as a whole. */
  private readonly seen: readonly [Map<string, Seen>, Map<string, Seen>] = [new Map(), new Map()];
  /** The sidecar before someone broke it. */
  private mended: string | undefined;
  private counter = 0;

  constructor(
    { sentences, gaps, crlf, bom, copies }: Session,
    readonly tally: Tally,
  ) {
    const text = sentences
      .map((which, index) => (SENTENCES[which] ?? '') + (GAPS[gaps[index] ?? 0] ?? ''))
      .join('')
      .trimEnd();
    this.saved = { chars: this.ink.write(text), eol: crlf ? '\r\n' : '\n', bom };
    this.files.put(ARTICLE, bytesOf(this.saved));
    this.wrote(this.saved);
    // Two windows of one machine share what they keep.
    const kept = copies ? new MemoryCopies() : undefined;
    const [one, two] = this.seen;
    this.windows = [
      new ArticleWindow(this, 'one', kept, (id) => one.delete(id)),
      new ArticleWindow(this, 'two', kept, (id) => two.delete(id)),
    ];
  }

  wrote({ chars }: SavedArticle): void {
    const sha256 = sha256Of(textOf(chars));
    const known = this.versions.get(sha256) ?? [];
    if (!known.some((other) => marksOf(other).every((mark, at) => mark === chars[at]?.mark))) {
      this.versions.set(sha256, [...known, chars]);
    }
  }

  async run(op: Op): Promise<void> {
    await this.do(op);
    this.check();
  }

  /** All that was left undone is done: typing rests, watchers speak, both windows are closed and opened again. */
  async end(): Promise<void> {
    if (this.mended !== undefined) await this.run({ kind: 'mendSidecar' });
    for (const window of [0, 1] as const) await this.run({ kind: 'rest', window });
    for (const window of [0, 1] as const) await this.run({ kind: 'notice', window });
    for (const window of [0, 1] as const) await this.run({ kind: 'save', window });
    for (const window of [0, 1] as const) await this.run({ kind: 'notice', window });
    for (const window of [0, 1] as const) await this.run({ kind: 'reopen', window, how: 'closed' });
  }

  private async do(op: Op): Promise<void> {
    switch (op.kind) {
      case 'type': {
        this.edit(op.window, [{ at: this.somewhere(op.window, op.at), removed: 0, inserted: this.ink.write(op.text) }]);
        return;
      }
      case 'erase':
      case 'replace': {
        const { chars } = this.windows[op.window].document;
        const at = this.somewhere(op.window, op.at);
        const removed = Math.min(op.length, chars.length - at);
        this.edit(op.window, [{ at, removed, inserted: op.kind === 'erase' ? [] : this.ink.write(op.text) }]);
        return;
      }
      case 'cursors': {
        this.cursors(op);
        return;
      }
      case 'replaceAll': {
        this.replaceAll(op);
        return;
      }
      case 'paste': {
        const { chars } = this.windows[op.window].document;
        const from = op.from % (chars.length + 1);
        const copied = this.ink.write(textOf(chars.slice(from, from + op.length)));
        this.edit(op.window, [{ at: this.somewhere(op.window, op.at), removed: 0, inserted: copied }]);
        return;
      }
      case 'moveParagraph': {
        const { chars } = this.windows[op.window].document;
        const [cut, put] = moveOf(chars, op.from, op.to);
        if (!cut || !put) return;
        if (op.how === 'atOnce') {
          this.edit(op.window, [cut, put]);
          return;
        }
        this.edit(op.window, [cut]);
        // A paste is typed text as far as anyone can see; but a person means the same words, and so do we.
        this.edit(op.window, [put.at > cut.at ? { ...put, at: put.at - cut.removed } : put]);
        return;
      }
      case 'format': {
        const { document } = this.windows[op.window];
        const next = document.chars.filter(
          ({ is }, at) => is !== ' ' || !/^(?:\n|)$/.test(document.chars[at + 1]?.is ?? ''),
        );
        if (next.length !== document.chars.length) document.editWhole(next);
        return;
      }
      case 'eol': {
        const { document } = this.windows[op.window];
        document.setEol(document.eol === '\n' ? '\r\n' : '\n');
        return;
      }
      case 'rest': {
        this.windows[op.window].settle();
        return;
      }
      case 'textUndo':
      case 'textRedo':
        for (let time = 0; time < op.times; time += 1) {
          const { document } = this.windows[op.window];
          // Taking back a reload exchanges texts as the reload did: nobody saw edits.
          if (op.kind === 'textUndo' ? document.undo() : document.redo()) this.seen[op.window].clear();
        }
        return;
      case 'save':
        return this.save(op.window);
      case 'revert':
        this.seen[op.window].clear();
        {
          this.windows[op.window].revert();
          return;
        }
      case 'notice':
        return this.notice(op.window);
      case 'reopen':
        this.seen[op.window].clear();
        return this.windows[op.window].reopen(op.how);
      case 'tag':
        return this.tag(op.window, op.at, op.words);
      case 'tagTogether':
        return this.tagTogether(op);
      case 'change':
        return this.changeOne(op);
      case 'link':
        return this.link(op);
      case 'remove':
        return this.remove(op);
      case 'assign':
        return this.assign(op);
      case 'reselect':
        return this.reselect(op);
      case 'undo':
      case 'redo':
        return this.takeBack(op.window, op.kind);
      case 'fullDisk':
        this.files.failing = 1;
        return;
      case 'articleOutside': {
        this.articleOutside(op);
        return;
      }
      case 'sidecarOutside': {
        this.sidecarOutside(op);
        return;
      }
      case 'commit': {
        if (this.mended !== undefined) return;
        const { saved, tags, remarks } = this;
        this.commits.push({ saved, tags, remarks, sidecar: this.files.text(SIDECAR) });
        return;
      }
      case 'checkout': {
        const commit = this.commits[op.pick % Math.max(1, this.commits.length)];
        if (!commit) return;
        this.mended = undefined;
        this.files.put(ARTICLE, bytesOf(commit.saved));
        this.files.put(SIDECAR, commit.sidecar);
        this.saved = { ...commit.saved };
        this.tags = commit.tags;
        this.remarks = commit.remarks;
        return;
      }
      case 'breakSidecar': {
        const text = this.files.text(SIDECAR);
        if (text === undefined || this.mended !== undefined) return;
        this.mended = text;
        this.files.put(SIDECAR, `<<<<<<< ours\n${text}`);
        return;
      }
      case 'mendSidecar':
        if (this.mended !== undefined) this.files.put(SIDECAR, this.mended);
        this.mended = undefined;
        return;
    }
  }

  // ---- typing

  private edit(which: Which, edits: readonly CharEdit[]): void {
    this.windows[which].document.edit(edits);
  }

  /** A place of the document; half of the time one at the words of an annotation. */
  private somewhere(which: Which, pick: number): number {
    const { document, annotations } = this.windows[which];
    const index = pick >> 1;
    const span = this.windows[which].span(index % Math.max(1, annotations.length));
    const [start, end] = span ? [document.placeAt(span.start), document.placeAt(span.end)] : [];
    if (pick % 2 === 0 || start === undefined || end === undefined) return pick % (document.chars.length + 1);
    const near = [start, end, start + 1, end - 1, (start + end) >> 1, start - 1, end + 1];
    return Math.min(Math.max(near[index % near.length] ?? 0, 0), document.chars.length);
  }

  private cursors(op: Extract<Op, { kind: 'cursors' }>): void {
    const { chars } = this.windows[op.window].document;
    let free = chars.length;
    const places = [...new Set(op.at.map((at) => this.somewhere(op.window, at)))].sort((a, b) => b - a);
    const edits = places.flatMap((at): CharEdit[] => {
      if (at + op.length > free) return [];
      free = at - 1;
      return [{ at, removed: op.length, inserted: this.ink.write(op.text) }];
    });
    this.edit(op.window, edits);
  }

  private replaceAll(op: Extract<Op, { kind: 'replaceAll' }>): void {
    const { chars } = this.windows[op.window].document;
    const words = wordsOf(chars);
    const [from, to] = words[op.word % Math.max(1, words.length)] ?? [0, 0];
    const wanted = textOf(chars.slice(from, to));
    const edits = words
      .filter(([start, end]) => textOf(chars.slice(start, end)) === wanted)
      .map(([start, end]): CharEdit => ({ at: start, removed: end - start, inserted: this.ink.write(op.text) }));
    this.edit(op.window, edits);
  }

  // ---- saving and hearing of others

  private async save(which: Which): Promise<void> {
    const window = this.windows[which];
    if (!window.save()) return;
    await this.attempt(() => window.saved(), ['sidecar/unreadable', 'write/failed']);
  }

  private async notice(which: Which): Promise<void> {
    const window = this.windows[which];
    if (window.document.base !== this.saved && !window.document.isDirty) this.seen[which].clear();
    if (this.mended !== undefined) this.seen[which].clear();
    this.counter += 1;
    if (this.counter % 2 === 0) window.noticeArticle();
    await window.noticeSidecar();
    window.noticeArticle();
  }

  // ---- tagging

  /** Does it, or resolves to the code of the error. One that is not allowed fails the session. */
  private async attempt(work: () => Promise<unknown>, allowed: readonly string[]): Promise<string | undefined> {
    try {
      await work();
      return undefined;
    } catch (error) {
      if (!SitrepError.is(error) || !allowed.includes(error.code)) throw error;
      return error.code;
    }
  }

  /** Why no tagging is possible in a window now. */
  private obstacles(which: Which): readonly string[] {
    const { document } = this.windows[which];
    const codes: string[] = [];
    if (document.isDirty && document.base !== this.saved) codes.push('article/unsaved');
    if (!document.isDirty && textOf(document.chars) !== textOf(this.saved.chars)) codes.push('article/differs');
    if (codes.length === 0 && this.mended !== undefined) codes.push('sidecar/unreadable');
    if (codes.length === 0 && this.files.failing > 0) codes.push('write/failed');
    return codes;
  }

  /** An action of one window: what it does to the model counts only if the tool did it. */
  private async act(
    which: Which,
    also: readonly string[],
    action: () => Promise<{
      readonly inverses: readonly SidecarEdit[];
      readonly deeds: readonly Deed[];
      readonly makes: (tags: Tags) => Tags;
    }>,
  ): Promise<void> {
    const window = this.windows[which];
    const obstacles = this.obstacles(which);
    const stale = window.isCurrent ? [] : ['tag/text-changed'];
    let result: Awaited<ReturnType<typeof action>> | undefined;
    const before = this.files.text(SIDECAR);
    window.forgetWrite();
    const refused = await this.attempt(async () => {
      result = await action();
    }, [...obstacles, ...also, ...stale]);
    if (obstacles.length > 0 && !obstacles.includes('write/failed')) {
      assert.ok(refused !== undefined, `should have been refused: ${obstacles.join()}`);
      assert.equal(this.files.text(SIDECAR), before, 'what is refused changes nothing');
    }
    if (!result) return;
    this.tags = result.makes(this.tags);
    if (result.inverses.length === 0) return;
    window.undoStack.record(ARTICLE, result.inverses);
    const { lastWrite } = window;
    this.done[which].push({ deeds: result.deeds, before: lastWrite?.before, after: lastWrite?.after });
    this.undone[which].length = 0;
  }

  private newId(): string {
    this.counter += 1;
    return `t${String(this.counter).padStart(9, '0')}`;
  }

  private wordsAt(which: Which, at: number, words: number): readonly [number, number] | undefined {
    const all = wordsOf(this.windows[which].document.chars);
    const first = at % Math.max(1, all.length);
    const start = all[first]?.[0];
    const end = all[Math.min(first + words, all.length) - 1]?.[1];
    return start === undefined || end === undefined ? undefined : [start, end];
  }

  private newTag(chars: readonly Char[], start: number, end: number, reading: Tag['reading']): Tag {
    const own = chars.slice(start, end);
    return { reading, exact: textOf(own), own: [marksOf(own)], record: { chars, start }, remarks: [] };
  }

  private async tag(which: Which, at: number, words: number): Promise<void> {
    const window = this.windows[which];
    const span = this.wordsAt(which, at, words);
    if (!span) return;
    const id = this.newId();
    const reading = READINGS[at % READINGS.length] ?? { type: 'person' };
    await this.act(which, ['tag/empty'], async () => {
      const { chars } = window.document;
      const selector = await window.select(...span);
      const annotation = { id, ...selector, ...reading } as Annotation;
      const inverse = await window.edit({ kind: 'add', annotation });
      const tag = this.newTag(chars, selector.start, selector.end, readingOf(annotation));
      return { inverses: [inverse], deeds: [{ kind: 'added', id, tag }], makes: (tags) => withTag(tags, id, tag) };
    });
  }

  /** Both windows tag at the same moment: neither may be lost. */
  private async tagTogether({ at, words }: Extract<Op, { kind: 'tagTogether' }>): Promise<void> {
    const canAll = ([0, 1] as const).every(
      (which) => this.obstacles(which).length === 0 && !this.windows[which].document.isDirty,
    );
    if (!canAll) return;
    await Promise.all(([0, 1] as const).map((which) => this.tag(which, at[which], words)));
    // Whose bytes stood before whose is nobody's to say.
    for (const done of this.done) {
      const last = done.pop();
      if (last) done.push({ ...last, before: undefined, after: undefined });
    }
  }

  /** The id of an annotation that the window shows. */
  private shown(which: Which, pick: number): string | undefined {
    const { annotations } = this.windows[which];
    return annotations[pick % Math.max(1, annotations.length)]?.id;
  }

  private changed(tags: Tags, id: string, changes: Readonly<Record<string, unknown>>): { tags: Tags; deed: Deed } {
    const now = tags.get(id);
    assert.ok(now, `${id} was changed, but is not there`);
    const keys = Object.keys(changes);
    const after = { ...now, reading: withKeys(now.reading, keys, changes) };
    return { tags: withTag(tags, id, after), deed: { kind: 'changed', id, keys, before: now.reading, after } };
  }

  private async changeSome(
    which: Which,
    ids: readonly string[],
    changes: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const window = this.windows[which];
    const gone = ids.some((id) => !this.tags.has(id)) ? ['edit/unknown-id'] : [];
    await this.act(which, gone, async () => {
      const edits = ids.map((id): SidecarEdit => ({ kind: 'change', id, changes }));
      const inverses = await applyAll(ARTICLE, edits, (_, edit) => window.edit(edit));
      let { tags } = this;
      const deeds: Deed[] = [];
      for (const id of ids) {
        const step = this.changed(tags, id, changes);
        tags = step.tags;
        deeds.push(step.deed);
      }
      if (ids.length > 1) window.forgetWrite();
      return { inverses, deeds, makes: () => tags };
    });
  }

  private async changeOne(op: Extract<Op, { kind: 'change' }>): Promise<void> {
    const id = this.shown(op.window, op.pick);
    if (id === undefined) return;
    const changes = [
      { note: `note ${op.to}: "éà" #` },
      { note: undefined },
      { sensitive: true },
      { by: 'c', note: 'x' },
    ];
    await this.changeSome(op.window, [id], changes[op.to % changes.length] ?? {});
  }

  private async assign(op: Extract<Op, { kind: 'assign' }>): Promise<void> {
    const ids = [...new Set(op.picks.map((pick) => this.shown(op.window, pick)))].filter((id) => id !== undefined);
    const incident = op.incident % 3 === 0 ? undefined : [`ml-2025-0${op.incident % 3}`];
    if (ids.length > 0) await this.changeSome(op.window, ids, { incident });
  }

  private async link(op: Extract<Op, { kind: 'link' }>): Promise<void> {
    const window = this.windows[op.window];
    await this.notice(op.window);
    const from = this.shown(op.window, op.pick);
    const to = this.shown(op.window, op.other);
    if (from === undefined || to === undefined || from === to) return;
    const links = window.annotations.find(({ id }) => id === from)?.links ?? [];
    await this.changeSome(op.window, [from], { links: [...links, linkOf('contradicts', to)] });
  }

  private async remove(op: Extract<Op, { kind: 'remove' }>): Promise<void> {
    const window = this.windows[op.window];
    const id = this.shown(op.window, op.pick);
    if (id === undefined) return;
    const tag = this.tags.get(id);
    await this.act(op.window, tag ? [] : ['edit/unknown-id'], async () => {
      const inverse = await window.edit({ kind: 'remove', id });
      assert.ok(tag, `${id} was removed, but was not there`);
      return { inverses: [inverse], deeds: [{ kind: 'removed', id, tag }], makes: (tags) => withoutTag(tags, id) };
    });
  }

  private async reselect(op: Extract<Op, { kind: 'reselect' }>): Promise<void> {
    const window = this.windows[op.window];
    const id = this.shown(op.window, op.pick);
    const span = this.wordsAt(op.window, op.at, op.words);
    if (id === undefined || !span) return;
    const before = this.tags.get(id);
    await this.act(op.window, ['tag/empty', ...(before ? [] : ['edit/unknown-id'])], async () => {
      const { chars } = window.document;
      const selector = await window.select(...span);
      const inverse = await window.edit({ kind: 'replaceSelector', id, selector, sha256: sha256Of(textOf(chars)) });
      assert.ok(before, `${id} was re-selected, but was not there`);
      const now = this.tags.get(id) ?? before;
      const { exact, own, record } = this.newTag(chars, selector.start, selector.end, now.reading);
      const after = { ...now, exact, own, record };
      this.forget(id);
      return {
        inverses: [inverse],
        deeds: [{ kind: 'reselected', id, before: now, after }],
        makes: (tags) => withTag(tags, id, after),
      };
    });
  }

  private forget(id: string): void {
    for (const seen of this.seen) seen.delete(id);
  }

  // ---- sitrep's undo and redo

  private async takeBack(which: Which, way: 'undo' | 'redo'): Promise<void> {
    const window = this.windows[which];
    const [from, to] = way === 'undo' ? [this.done[which], this.undone[which]] : [this.undone[which], this.done[which]];
    const last = from.at(-1);
    const obstacles = this.obstacles(which);
    const expected = last && takeAllBack(this.tags, last.deeds);
    const before = this.files.text(SIDECAR);
    window.forgetWrite();
    const writes: Write[] = [];
    let where: string | undefined;
    const refused = await this.attempt(async () => {
      where = await window.undoStack[way](async (_, edit) => {
        const inverse = await window.edit(edit);
        if (window.lastWrite) writes.push(window.lastWrite);
        return inverse;
      });
    }, [...obstacles, ...(expected && 'refused' in expected ? [expected.refused] : [])]);
    if (!last) {
      assert.equal(where, undefined, 'there was nothing to take back');
      return;
    }
    if (refused !== undefined) {
      this.tally.refusedUndos += 1;
      if (!refused.startsWith('edit/')) return;
      from.pop();
      if (window.isCurrent && last.deeds.length === 1) {
        assert.deepEqual(said(this.files.text(SIDECAR)), said(before), 'what is refused changes nothing');
      }
      return;
    }
    assert.ok(expected && 'tags' in expected, `taken back, though ${JSON.stringify(expected)}`);
    this.tally.undone += 1;
    from.pop();
    for (const { id } of last.deeds) this.forget(id);
    this.tags = expected.tags;
    const [write] = writes;
    if (writes.length === 1 && write && last.after !== undefined && write.before === last.after) {
      assert.equal(write.after, last.before, 'where nothing else changed, the bytes come back');
    }
    to.push({
      deeds: expected.inverses,
      before: writes.length === 1 ? write?.before : undefined,
      after: writes.length === 1 ? write?.after : undefined,
    });
  }

  // ---- others

  private articleOutside(op: Extract<Op, { kind: 'articleOutside' }>): void {
    const { chars, eol, bom } = this.saved;
    const at = op.at % (chars.length + 1);
    const [cut, put] = moveOf(chars, op.at, op.length);
    const edits: Readonly<Record<typeof op.how, readonly CharEdit[]>> = {
      type: [{ at, removed: 0, inserted: this.ink.write(op.text) }],
      erase: [{ at, removed: Math.min(op.length, chars.length - at), inserted: [] }],
      moveParagraph: cut && put ? [cut, put] : [],
      copy: [{ at, removed: 0, inserted: this.ink.write(textOf(chars.slice(0, op.length))) }],
      eol: [],
    };
    const next = edited(chars, edits[op.how]);
    this.saved = { chars: next, eol: op.how === 'eol' ? (eol === '\n' ? '\r\n' : '\n') : eol, bom };
    this.files.put(ARTICLE, bytesOf(this.saved));
    this.wrote(this.saved);
  }

  private sidecarOutside(op: Extract<Op, { kind: 'sidecarOutside' }>): void {
    const text = this.files.text(SIDECAR);
    if (text === undefined || this.mended !== undefined) return;
    const ids = [...this.tags.keys()];
    const id = ids[op.pick % Math.max(1, ids.length)];
    const tag = id === undefined ? undefined : this.tags.get(id);
    this.counter += 1;
    const remark = `remark ${this.counter}.`;
    switch (op.how) {
      case 'add': {
        this.addOutside(text, op);
        return;
      }
      case 'change':
        if (id === undefined || !tag) return;
        this.files.put(SIDECAR, changeOutside(text, id, 'note', remark));
        this.tags = withTag(this.tags, id, { ...tag, reading: { ...tag.reading, note: remark } });
        return;
      case 'remove': {
        if (id === undefined) return;
        const next = removeOutside(text, id);
        this.files.put(SIDECAR, next);
        this.tags = withoutTag(this.tags, id);
        // What another tool takes away with it is its own affair.
        this.remarks = this.remarks.filter((other) => next.includes(other));
        return;
      }
      case 'comment':
        this.files.put(SIDECAR, remarkAbove(text, remark, op.at % 3 === 0 ? undefined : id));
        this.remarks = [...this.remarks, remark];
        return;
      case 'ownKey':
        if (id === undefined || !tag || tag.remarks.length > 0) return;
        this.files.put(SIDECAR, ownKey(text, remark, id));
        this.tags = withTag(this.tags, id, { ...tag, remarks: [remark] });
        return;
      case 'restyle': {
        this.files.put(SIDECAR, restyle(text, op.at));
        return;
      }
    }
  }

  /** Another tool tags words of the article as saved; only where the sidecar describes that text. */
  private addOutside(text: string, { at, pick }: { readonly at: number; readonly pick: number }): void {
    const { chars } = this.saved;
    if (!text.includes(sha256Of(textOf(chars)))) return;
    const sidecar = readSidecar(text, SIDECAR);
    if (!sidecar.ok || sidecar.sidecar.article.sha256 !== sha256Of(textOf(chars))) return;
    const words = wordsOf(chars);
    const span = words[at % Math.max(1, words.length)];
    if (!span) return;
    const id = this.newId();
    const reading = READINGS[pick % READINGS.length] ?? { type: 'person' };
    const annotation = { id, ...makeSelector(textOf(chars), ...span), ...reading };
    this.files.put(SIDECAR, addOutside(text, annotation));
    this.tags = withTag(this.tags, id, this.newTag(chars, ...span, { id, ...reading }));
  }

  // ---- what must hold

  private check(): void {
    for (const which of [0, 1] as const) this.checkWindow(which);
    this.checkDisk();
  }

  /** Every annotation that a window is sure of stands on its words; none is orphaned while its words stand. */
  private checkWindow(which: Which): void {
    const window = this.windows[which];
    if (!window.isSettled) return;
    const { document } = window;
    const known = this.seen[which];
    for (const [index, { id, exact }] of window.annotations.entries()) {
      const tag = this.tags.get(id);
      const span = window.span(index);
      // The window has yet to hear of it.
      if (!tag || !span || tag.exact !== exact) continue;
      const what = `${id} “${exact}” in window ${which}: ${span.state} at ${span.start}–${span.end}`;
      const seen = known.get(id);
      if (span.state === 'orphaned') {
        assert.ok(!seen || !standsIn(tag, document.chars), `${what}, though its words stand`);
        continue;
      }
      if (span.state === 'uncertain') {
        if (standsIn(tag, document.chars)) this.tally.doubtedThoughThere += 1;
        continue;
      }
      this.tally.sure += 1;
      const [start, end] = [document.placeAt(span.start), document.placeAt(span.end)];
      assert.ok(start !== undefined && end !== undefined, `${what}, within a character`);
      const there = document.chars.slice(start, end);
      assert.equal(textOf(there), exact, what);
      const isRight = mayStandAt(tag, document.chars, [start, end], seen);
      assert.ok(
        isRight || !seen,
        `${what} (code points ${start}–${end}), which are other words, though each edit was seen`,
      );
      if (!isRight) this.tally.wrong += 1;
      this.adopt(id, tag, marksOf(there));
      known.set(id, { chars: document.chars, start });
    }
  }

  private adopt(id: string, tag: Tag, marks: readonly number[]): void {
    if (!isOwn(tag, marks)) this.tags = withTag(this.tags, id, { ...tag, own: [...tag.own, marks] });
  }

  /** The sidecar reads, holds exactly the annotations that were made, each recorded where its words stood. */
  private checkDisk(): void {
    if (this.mended !== undefined) return;
    assert.deepEqual(
      this.files.names().filter((name) => name !== ARTICLE && name !== SIDECAR),
      [],
      'no file is left behind',
    );
    assert.equal(this.files.text(ARTICLE), bytesOf(this.saved), 'the article is as it was saved');
    const text = this.files.text(SIDECAR);
    if (text === undefined) {
      assert.deepEqual([...this.tags.keys()], [], 'no tag is lost');
      return;
    }
    const doc = this.readOnDisk(text);
    const annotations = doc.sidecar.annotations ?? [];
    assert.deepEqual(annotations.map(({ id }) => id).sort(), [...this.tags.keys()].sort(), 'the set of annotations');
    for (const remark of this.remarks) assert.ok(text.includes(remark), `“${remark}” of another tool is gone`);
    for (const annotation of annotations) this.checkRecord(annotation, doc.sidecar.article.sha256, text);
  }

  private checkRecord(annotation: Annotation, articleSha256: string, text: string): void {
    const { id, start, end, exact, prefix, suffix } = annotation;
    const tag = this.tags.get(id);
    assert.ok(tag);
    assert.deepEqual(readingOf(annotation), tag.reading, `what ${id} says`);
    assert.equal(exact, tag.exact, `the words of ${id}`);
    for (const remark of tag.remarks) assert.ok(text.includes(remark), `“${remark}” in ${id} is gone`);
    const versions = this.versions.get(annotation.sha256 ?? articleSha256) ?? [];
    const record = versions.find((chars) => isOwn(tag, marksOf(chars.slice(start, end)))) ?? versions[0];
    assert.ok(record, `the text of ${id} was never saved`);
    const selector = makeSelector(textOf(record), start, end);
    assert.deepEqual(
      { exact, prefix, suffix },
      { exact: selector.exact, prefix: selector.prefix, suffix: selector.suffix },
    );
    if (!mayStandAt(tag, record, [start, end], undefined)) this.tally.wrong += 1;
    this.adopt(id, tag, marksOf(record.slice(start, end)));
    const kept = this.tags.get(id) ?? tag;
    if (kept.record.chars !== record || kept.record.start !== start) {
      this.tags = withTag(this.tags, id, { ...kept, record: { chars: record, start } });
    }
  }

  private readOnDisk(text: string): SidecarDoc {
    const doc = readSidecar(text, SIDECAR);
    if (!doc.ok) assert.fail(`${doc.problems[0]?.message ?? ''}\n${text}`);
    return doc;
  }
}

/** What a sidecar says, its offsets and the text they are of apart: saving an article may have moved those. */
function said(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  const doc = readSidecar(text, SIDECAR);
  return doc.ok ? (doc.sidecar.annotations ?? []).map(readingOf) : text;
}

/** Runs of what is no white space. */
function wordsOf(chars: readonly Char[]): readonly (readonly [number, number])[] {
  const words: [number, number][] = [];
  for (const [at, { is }] of chars.entries()) {
    if (/\s/.test(is)) continue;
    const last = words.at(-1);
    if (last && last[1] === at) last[1] = at + 1;
    else words.push([at, at + 1]);
  }
  return words;
}

/** A line cut out and put before another, as two edits of the same text. */
function moveOf(chars: readonly Char[], from: number, to: number): readonly CharEdit[] {
  const starts = [0, ...chars.flatMap(({ is }, at) => (is === '\n' ? [at + 1] : []))];
  const start = starts[from % starts.length] ?? 0;
  const end = starts[(from % starts.length) + 1] ?? chars.length;
  const at = starts[to % starts.length] ?? 0;
  if (at >= start && at <= end) return [];
  return [
    { at: start, removed: end - start, inserted: [] },
    { at, removed: 0, inserted: chars.slice(start, end) },
  ];
}
