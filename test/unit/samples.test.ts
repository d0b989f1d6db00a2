import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSidecar } from '../../src/core/annotation/sidecar';
import { openProject } from '../../src/cli/findProjects';
import { decodeArticle } from '../../src/core/text/decode';
import { checkProject } from '../../src/project/checkProject';
import { makeSamples, samplesFolder } from '../harness/makeSamples';

const read = (name: string): string => readFileSync(join(samplesFolder, name), 'utf8');

const sidecarNames = (): readonly string[] =>
  readdirSync(samplesFolder).filter((name) => name.endsWith('.sitrep.yaml'));

describe('the samples', () => {
  it('are, byte for byte, what npm run samples writes', async () => {
    const made = await makeSamples();
    assert.deepEqual([...made.keys()].sort(), [...sidecarNames()].sort());
    for (const [name, text] of made) assert.equal(read(name), text, `${name} is old: run npm run samples`);
  });

  it('have no problem of any kind', async () => {
    const { problems, articles, annotations } = await checkProject(await openProject(samplesFolder));
    assert.deepEqual(problems, []);
    assert.equal(articles, 6);
    assert.ok(annotations > 100, `${annotations} annotations`);
  });

  it('have every span and both its contexts where the offsets say', () => {
    for (const name of sidecarNames()) {
      const sidecar = readSidecar(read(name), name);
      assert.ok(sidecar.ok, name);
      const { article, annotations = [], rejected = [] } = sidecar.sidecar;
      const decoded = decodeArticle(readFileSync(join(samplesFolder, article.file)));
      assert.ok(decoded.ok, article.file);
      const points = Array.from(decoded.text);
      const slice = (start: number, end: number): string => points.slice(Math.max(0, start), end).join('');
      for (const { exact, start, end, prefix, suffix } of annotations) {
        assert.equal(slice(start, end), exact, name);
        assert.equal(slice(start - 32, start), prefix, name);
        assert.equal(slice(end, end + 32), suffix, name);
      }
      for (const { exact, start, end } of rejected) assert.equal(slice(start, end), exact, name);
    }
  });

  it('hold the six types, both incidents, every kind of doubt, and links from one article to another', () => {
    const files = sidecarNames().map((name) => {
      const sidecar = readSidecar(read(name), name);
      assert.ok(sidecar.ok, name);
      return sidecar.sidecar.annotations ?? [];
    });
    const all = files.flat();
    const types = new Set(all.map(({ type }) => type));
    assert.deepEqual([...types].sort(), ['actor', 'casualty', 'date', 'person', 'place', 'statement']);
    const incidents = new Set(all.flatMap(({ incident = [] }) => incident));
    assert.deepEqual([...incidents].sort(), ['bf-2026-10-06-arbinda-market', 'ml-2026-10-06-gao-road']);
    const claims = all.flatMap((each) => (each.type === 'casualty' ? [each.claim] : []));
    for (const harm of ['killed', 'wounded', 'killed_or_wounded', 'neutralised', 'captured', 'abducted', 'displaced']) {
      assert.ok(
        claims.some((claim) => claim.harm === harm),
        harm,
      );
    }
    for (const qualifier of ['exact', 'at_least', 'more_than', 'up_to', 'about', 'range', 'vague']) {
      assert.ok(
        claims.some(({ count }) => count.qualifier === qualifier),
        qualifier,
      );
    }
    const across = files.flatMap((own) => {
      const ids = new Set(own.map(({ id }) => id));
      return own.flatMap(({ links = [] }) => links).filter((link) => !Object.values(link).some((id) => ids.has(id)));
    });
    const kinds = new Set(across.flatMap((link) => Object.keys(link)));
    for (const kind of ['contradicts', 'repeats', 'supersedes', 'withholds']) assert.ok(kinds.has(kind), kind);
  });
});
