import assert from 'node:assert/strict';
import { readCsv } from '../../../src/core/dataset/csv';
import { readHostMessage } from '../../../src/webview/protocol';
import type { Outcome } from './outcome';

/** What steers a terminal or disguises what a line says. */
const STEERING = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const REMEDY =
  /(?:Add|Choose|Correct|Keep|Link|Make|Move|Name|Open|Put|Remove|Rename|Reopen|Replace|Resolve|Restore|Run|Save|Split|Tag|Update|Write)\b|must be|begins with|use lower-case|look for|has exactly/i;

/** What holds of every case, whatever becomes of it. */
export function assertHarmless(outcome: Outcome): void {
  assert.ok(outcome.took < 1000, `it took ${outcome.took} ms of processor time`);
  assertUntouched();
  assertInside([...outcome.folder.asked]);
  assert.deepEqual(outcome.folder.written, [], 'reading writes nothing');
  for (const { code, message, file, range } of outcome.problems) {
    assert.match(code, /^[a-z]+\/[a-z0-9-]+$/);
    assert.match(message, REMEDY, message);
    assert.ok(message.length < 700, `a message of ${message.length} characters: ${message.slice(0, 100)}`);
    assert.ok(outcome.folder.files.has(file), `${file} is a file of the project`);
    const text = new TextDecoder().decode(outcome.folder.files.get(file));
    assert.ok(range.start.line <= text.split('\n').length, 'the line is in the file');
  }
  assertPrinted(outcome.printed);
  for (const { result, files } of outcome.exports) {
    assert.deepEqual(
      [...files.keys()].sort(),
      [...result.files].sort(),
      'the files that it says it wrote, and no other',
    );
    assertDataset(files);
  }
  const sent: unknown = JSON.parse(JSON.stringify(outcome.message));
  assert.deepEqual(readHostMessage(sent), sent, 'the summary page understands what it is told');
}

/** Nothing of what was read has run, or has become part of all objects. */
export function assertUntouched(): void {
  assert.equal(Reflect.get(globalThis, 'hostileCanary'), undefined, 'something was executed');
  assert.equal(Reflect.get({}, 'polluted'), undefined, 'all objects were changed');
}

export function assertInside(paths: readonly string[]): void {
  for (const place of paths) {
    assert.doesNotMatch(place, /^\/|^[A-Za-z]:|\\|(?:^|\/)\.\.(?:\/|$)|\0/, `${place} lies outside`);
  }
}

export function assertPrinted({ text, github, json, sarif }: Outcome['printed']): void {
  for (const printed of [text, github, json, sarif]) {
    assert.doesNotMatch(printed, STEERING);
    assert.doesNotMatch(printed, /##\w*\[/, 'a logging command');
  }
  assert.doesNotMatch(text, /^\s*::/m, 'a workflow command');
  for (const line of github.split('\n').filter(Boolean)) {
    assert.match(line, /^::(?:error|warning|notice) file=[^:,]*,line=\d+,endLine=\d+[^:]*,title=[^:,]*::[^\r]*$/);
  }
  for (const written of [json, sarif]) assert.ok(typeof JSON.parse(written) === 'object');
}

function assertDataset(files: ReadonlyMap<string, string>): void {
  for (const name of ['README.md', 'LOSSES.md', 'CODEBOOK.md', 'datapackage.json']) assert.ok(files.has(name), name);
  for (const [name, text] of files) {
    if (name.endsWith('.md')) {
      assert.doesNotMatch(text, STEERING, name);
      // Our own tables and emphasis apart, no sign of the project's words marks anything up.
      assert.doesNotMatch(text, /(?<!\\)<|(?<!\\)\]\(|(?<!\\)!\[|javascript:/, name);
    } else if (name.endsWith('.csv')) {
      const [header = [], ...rows] = readCsv(text);
      for (const row of rows) {
        assert.equal(row.length, header.length, 'a row of as many cells as the header');
        for (const cell of row) {
          assert.ok(
            !/^\s*[=+\-@\t\r＝＋－＠]/u.test(cell) || Number.isFinite(Number(cell)),
            `a formula: ${JSON.stringify(cell)}`,
          );
        }
      }
    } else if (/\.(?:json|jsonld|geojson)$/.test(name)) {
      assert.ok(typeof JSON.parse(text) === 'object');
    } else if (name.endsWith('.jsonl')) {
      for (const line of text.split(/[\n\r\u0085\u2028\u2029]/).filter(Boolean)) assert.ok(JSON.parse(line));
    }
  }
}
