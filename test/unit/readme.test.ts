import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ANNOTATION_TABLE } from '../../src/core/dataset/annotationTable';
import { CLAIM_TABLE } from '../../src/core/dataset/claimTable';
import { readSidecar } from '../../src/core/annotation/sidecar';
import manifest from '../../package.json';
import { rootFolder } from '../harness/folders';
import { readmeParts, withParts } from '../harness/readmeParts';

const readme = (): string => readFileSync(join(rootFolder, 'README.md'), 'utf8');

/** The text between a part's marks. */
function part(name: string): string {
  const text = readme();
  return text.slice(text.indexOf(`<!-- ${name} -->`), text.indexOf(`<!-- /${name} -->`));
}

describe('README.md', () => {
  it('has the tables of today', () => {
    assert.equal(readme(), withParts(readme()), 'README.md is old: run npm run readme');
  });

  it('names every command with its keys, and every setting', () => {
    for (const { command } of manifest.contributes.commands) assert.ok(part('commands').includes(`\`${command}\``));
    for (const { key } of manifest.contributes.keybindings) {
      const last = key.split(' ').at(-1) ?? '';
      assert.match(part('commands'), new RegExp(`<kbd>${last}</kbd>`, 'i'), key);
    }
    for (const name of Object.keys(manifest.contributes.configuration.properties)) {
      assert.ok(part('settings').includes(`\`${name}\``), name);
    }
  });

  it('names every column of the exports once', () => {
    const named = Object.keys(readmeParts)
      .filter((name) => name.startsWith('columns'))
      .flatMap((name) => [...part(name).matchAll(/^\| `(\w+)` /gm)].map(([, column]) => column));
    const both = part('columns of both');
    for (const { columns } of [ANNOTATION_TABLE, CLAIM_TABLE]) {
      for (const { name } of columns) assert.ok(named.includes(name), name);
    }
    for (const [, column] of both.matchAll(/^\| `(\w+)` /gm)) {
      assert.equal(named.filter((name) => name === column).length, 1, column);
    }
  });

  it('names every dependency that ships, every script, and nothing that is not there', () => {
    for (const name of Object.keys(manifest.dependencies)) assert.ok(readme().includes(`\`${name}\``), name);
    const scripts = [...readme().matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
    assert.ok(scripts.length > 0);
    for (const name of scripts) assert.ok(name in manifest.scripts, name);
  });

  it('links to files that are there, by relative paths', () => {
    const links = [...readme().matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
    const pictures = links.filter((link) => link.endsWith('.png'));
    assert.ok(pictures.length >= 6, `${pictures.length} pictures`);
    for (const link of links) {
      if (link.startsWith('#')) continue;
      assert.doesNotMatch(link, /^(\/|[a-z]+:)/, link);
      assert.ok(existsSync(join(rootFolder, link.replace(/#.*$/, ''))), link);
    }
  });

  it('shows a sidecar that Sitrep can read', () => {
    const [, yaml = ''] = /```yaml\n(sitrep: 1\narticle:[\s\S]*?)```/.exec(readme()) ?? [];
    const read = readSidecar(yaml, 'README.md');
    assert.deepEqual(read.ok ? [] : read.problems, []);
  });
});
