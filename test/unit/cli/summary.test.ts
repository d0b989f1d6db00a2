import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { AnalysedIncident } from '../../../src/core/incident/analyseIncidents';
import type { YamlMap } from '../../../src/core/yaml/value';
import { landJson } from '../../harness/landJson';
import { CommandLine } from './process';
import { sidecarFor } from './projectFiles';

const TEXT =
  'Raid on Boni, says Issa Baré.\nA medic saw at least 15 dead soldiers; the mayor 20 to 25 dead; JNIM 50 dead.\n';

const claim = (id: string, exact: string, count: YamlMap, who: YamlMap, more: YamlMap = {}): YamlMap => ({
  id,
  type: 'casualty',
  exact,
  claim: { harm: 'killed', count, victims: ['fama'], victim_status: 'combatant', ...who },
  incident: ['raid'],
  ...more,
});

const TAGS: readonly YamlMap[] = [
  { id: 'p000000001', type: 'person', exact: 'Issa Baré', role: 'witness' },
  claim(
    'c000000001',
    'at least 15 dead soldiers',
    { stated: 15, qualifier: 'at_least', lower: 15 },
    { claimant_text: 'a medic, Issa Baré' },
  ),
  claim(
    'c000000002',
    '20 to 25 dead',
    { qualifier: 'range', lower: 20, upper: 25 },
    { claimant_text: 'the *mayor* <b>' },
  ),
  claim(
    'c000000003',
    'JNIM 50 dead',
    { stated: 50, qualifier: 'exact', lower: 50, upper: 50 },
    { claimant: 'jnim' },
    { sensitive: true },
  ),
];

const project = (): Record<string, string> => ({
  '.sitrep/project.yaml': 'sitrep: 1\nrule: ucdp\n',
  '.sitrep/actors.yaml':
    'sitrep: 1\nactors:\n  jnim:\n    name: JNIM\n  fama:\n    name: Malian Armed Forces\n    kind: State forces\n',
  '.sitrep/incidents/raid.yaml':
    'sitrep: 1\nincident:\n  id: raid\n  title: "Raid on Boni ##[error] \\e[31m"\n  date: "2025-07-01"\n  side_a: [fama]\n  side_b: [jnim]\n',
  '.sitrep/incidents/other.yaml': 'sitrep: 1\nincident:\n  id: other\n  title: Elsewhere\n  date: "2025-01-01"\n',
  'a.txt': TEXT,
  'a.txt.sitrep.yaml': sidecarFor('a.txt', TEXT, TAGS),
});

interface Json {
  readonly version: number;
  readonly rule: string;
  readonly redacted: boolean;
  readonly incidents: readonly AnalysedIncident[];
  readonly problems: readonly { readonly file: string }[];
}

describe('sitrep summary', function () {
  this.timeout(30_000);
  let cli: CommandLine;
  before(() => (cli = new CommandLine()));
  after(() => cli.dispose());

  it('tells of all incidents as Markdown, by the rule of the project, with claimant and party status', async () => {
    const ran = await cli.spawn(cli.folder(project()), ['summary']);
    assert.deepEqual([ran.status, ran.err], [0, '']);
    assert.match(ran.out, /^# Incident summary\n/);
    assert.match(ran.out, /Figures are as reported/);
    assert.match(ran.out, /Low 15, best 15, high 50/);
    assert.match(ran.out, /50 killed, JNIM \\\(party, side B\\\)/);
    assert.match(ran.out, /20 to 25 killed, the \\\*mayor\\\* \\<b\\>.*against 50 killed/);
    assert.match(ran.out, /Elsewhere/);
  });

  it('tells of it in French where it is asked to, with what could not be read', async () => {
    const files = { ...project(), 'b.txt': 'Two dead.\n', 'b.txt.sitrep.yaml': 'sitrep: [\n' };
    const ran = await cli.run(cli.folder(files), ['summary', '--language', 'fr']);
    assert.equal(ran.status, 1);
    assert.match(ran.out, /^# Synthèse d’incident\n/);
    assert.match(ran.out, /50 tués?, JNIM/);
    assert.match(ran.out, /## N’a pas pu être lu et manque ci\\-dessus\n/);
    const html = await cli.run(cli.folder(project()), ['summary', 'raid', '--language', 'fr', '--format', 'html']);
    assert.match(html.out, /<html lang="fr">/);
    assert.match(html.out, />Chronologie</);
    const wrong = await cli.run(cli.folder(project()), ['summary', '--language', 'de']);
    assert.deepEqual([wrong.status, wrong.out], [2, '']);
    assert.match(wrong.err, /--language/);
  });

  it('tells of one incident by another rule', async () => {
    const ran = await cli.run(cli.folder(project()), ['summary', 'raid', '--rule', 'acled', '--format', 'markdown']);
    assert.deepEqual([ran.status, ran.err], [0, '']);
    assert.match(ran.out, /Fatalities\\: 15\\\./);
    assert.doesNotMatch(ran.out, /Elsewhere|Overview/);
  });

  it('writes HTML that loads and runs nothing, all of it escaped', async () => {
    const ran = await cli.run(cli.folder(project()), ['summary', 'raid', '--format', 'html']);
    assert.deepEqual([ran.status, ran.err], [0, '']);
    assert.match(ran.out, /^<!DOCTYPE html>\n<html lang="en">/);
    assert.match(ran.out, /default-src 'none'; style-src 'unsafe-inline'/);
    assert.match(ran.out, /the \*mayor\* &lt;b&gt;/);
    assert.doesNotMatch(ran.out, /<b>|<script|<link|<img|href=|src=/);
  });

  it('draws map and timeline of each incident in HTML, and no map without the outlines of the countries', async () => {
    const boni = {
      id: 'k000000001',
      type: 'place',
      exact: 'Boni',
      place: 'ml-boni',
      role: 'attacked',
      incident: ['raid'],
    };
    const folder = cli.folder({
      ...project(),
      '.sitrep/places.yaml': 'sitrep: 1\nplaces:\n  ml-boni:\n    name: Boni\n    lat: 15.08\n    lon: -2.22\n',
      'a.txt.sitrep.yaml': sidecarFor('a.txt', TEXT, [...TAGS, boni]),
    });
    const drawn = async (): Promise<readonly string[]> => {
      const { out, err } = await cli.spawn(folder, ['summary', '--format', 'html']);
      assert.equal(err, '');
      return Array.from(out.matchAll(/<h3>(.*)<\/h3>\s*<figure/g), ([, title = '']) => title);
    };
    assert.deepEqual(await drawn(), ['Bounds of each claim', 'Timeline']);
    const outlines = path.join(path.dirname(cli.script), 'webview', 'land.json');
    mkdirSync(path.dirname(outlines));
    writeFileSync(outlines, landJson());
    assert.deepEqual(await drawn(), ['Bounds of each claim', 'Map', 'Timeline']);
    rmSync(path.dirname(outlines), { recursive: true });
  });

  it('lets nothing out of a file steer a terminal or a CI run', async () => {
    const folder = cli.folder(project());
    for (const format of ['markdown', 'html', 'json']) {
      const { out } = await cli.run(folder, ['summary', '--format', format]);
      // eslint-disable-next-line no-control-regex -- that is what is looked for
      assert.doesNotMatch(out, /\u001b|##\[/, format);
    }
  });

  it('takes out names of persons and sensitive words, unless told not to; figures stay', async () => {
    const folder = cli.folder(project());
    for (const format of ['markdown', 'html', 'json']) {
      const { out } = await cli.run(folder, ['summary', '--format', format]);
      assert.doesNotMatch(out, /Baré|JNIM 50 dead/, format);
      assert.match(out, /redacted/, format);
      const open = await cli.run(folder, ['summary', '--format', format, '--no-redact']);
      assert.match(open.out, /Baré/, format);
      assert.match(open.out, /JNIM 50 dead/, format);
    }
  });

  it('tells no date that only words marked sensitive give', async () => {
    const day = '2031-05-06';
    const when = { incident: ['quiet'] };
    const files = (more: YamlMap, file = ''): Record<string, string> => ({
      ...project(),
      '.sitrep/incidents/quiet.yaml': `sitrep: 1\nincident:\n  id: quiet\n  title: Quiet\n${file}`,
      '.sitrep/incidents/near.yaml': `sitrep: 1\nincident:\n  id: near\n  title: Near\n  date: "${day}"\n  side_b: [jnim]\n`,
      'a.txt.sitrep.yaml': sidecarFor('a.txt', TEXT, [
        { ...claim('c000000001', '20 to 25 dead', { qualifier: 'exact', stated: 20, lower: 20 }, {}), ...when },
        { id: 'd000000001', type: 'date', exact: 'Raid on Boni', value: day, granularity: 'day', ...when, ...more },
        // What others resolved through the incident would tell it, too.
        { id: 'd000000002', type: 'date', exact: 'A medic', value: day, resolved_from: 'incident', ...when },
      ]),
    });
    const tellsDay = async (folder: string, format: string, ...more: readonly string[]): Promise<boolean> =>
      (await cli.run(folder, ['summary', 'quiet', '--format', format, ...more])).out.includes(
        format === 'markdown' ? day.replaceAll('-', '\\-') : day,
      );
    const [secret, open, filed] = [
      cli.folder(files({ sensitive: true })),
      cli.folder(files({})),
      cli.folder(files({ sensitive: true }, `  date: "${day}"\n`)),
    ];
    for (const format of ['markdown', 'html', 'json']) {
      const told = [
        await tellsDay(secret, format),
        await tellsDay(secret, format, '--no-redact'),
        await tellsDay(open, format),
        await tellsDay(filed, format),
      ];
      assert.deepEqual(told, [false, true, true, true], format);
    }
    const { out } = await cli.run(secret, ['summary', 'quiet', '--format', 'json']);
    const [quiet] = (JSON.parse(out) as Json).incidents;
    assert.deepEqual(
      [quiet?.analysis.acled.best, quiet?.analysis.dates.length, quiet?.analysis.dates[0]?.quote],
      [20, 2, '[redacted]'],
    );
    assert.ok(quiet?.analysis.duplicates.every(({ reasons }) => reasons.every(({ aspect }) => aspect !== 'date')));
  });

  it('gives machines the whole view model, by both rules, with what each number rests on', async () => {
    const ran = await cli.run(cli.folder(project()), ['summary', 'raid', '--format', 'json']);
    const told = JSON.parse(ran.out) as Json;
    assert.deepEqual([told.version, told.rule, told.redacted, told.problems], [1, 'ucdp', true, []]);
    const [raid] = told.incidents;
    assert.deepEqual(
      [raid?.analysis.acled.best, raid?.analysis.ucdp.low, raid?.analysis.ucdp.best, raid?.analysis.ucdp.high],
      [15, 15, 15, 50],
    );
    assert.deepEqual(raid?.analysis.ucdp.steps[0]?.basedOn, [{ file: 'a.txt', id: 'c000000001' }]);
    assert.deepEqual(
      raid.analysis.contradictions.map(({ between }) => between.map(({ id }) => id)),
      [['c000000002', 'c000000003']],
    );
  });

  it('exits with 1 where files could not be read, and names them', async () => {
    const folder = cli.folder({ ...project(), 'b.txt': TEXT, 'b.txt.sitrep.yaml': 'sitrep: 2\n' });
    for (const format of ['markdown', 'html', 'json']) {
      const ran = await cli.run(folder, ['summary', '--format', format]);
      assert.deepEqual([ran.status, ran.err], [1, ''], format);
      assert.match(ran.out, /b\\?\.txt\\?\.sitrep\\?\.yaml/, format);
    }
  });

  it('tells of an incident that annotations name and no file describes, and of a project without any', async () => {
    const files = project();
    delete files['.sitrep/incidents/raid.yaml'];
    const missing = await cli.run(cli.folder(files), ['summary', 'raid']);
    assert.equal(missing.status, 0);
    assert.match(missing.out, /there is no file for it/);
    const none = await cli.run(cli.folder({ '.sitrep/project.yaml': 'sitrep: 1\n' }), ['summary']);
    assert.deepEqual([none.status, none.err], [0, '']);
    assert.match(none.out, /no incidents yet/);
  });

  it('changes no file, and says the same each time', async () => {
    const folder = cli.folder(project());
    const first = await cli.run(folder, ['summary', '--format', 'json']);
    const second = await cli.run(folder, ['summary', '--format', 'json']);
    assert.equal(first.out, second.out);
    assert.equal(readFileSync(`${folder}/a.txt.sitrep.yaml`, 'utf8'), project()['a.txt.sitrep.yaml']);
  });

  it('could not run: one line and 2', async () => {
    const folder = cli.folder(project());
    const two = cli.folder({ 'p/.sitrep/project.yaml': 'sitrep: 1\n', 'q/.sitrep/project.yaml': 'sitrep: 1\n' });
    const cases: readonly (readonly [string, readonly string[], RegExp])[] = [
      [folder, ['summary', 'gone'], /There is no incident “gone”\. There are raid, other\./],
      [folder, ['summary', 'raid', 'other'], /Name one incident/],
      [folder, ['summary', '--format', 'xml'], /--format is markdown, html, json, not “xml”/],
      [folder, ['summary', '--rule', 'mine'], /--rule is acled, ucdp/],
      [folder, ['summary', '--wrong'], /sitrep summary --help/],
      [two, ['summary'], /these are several: p, q\./],
      [cli.folder({ 'a.txt': TEXT }), ['summary'], /There is no Sitrep project/],
    ];
    for (const [cwd, args, message] of cases) {
      const ran = await cli.run(cwd, args);
      assert.deepEqual([args, ran.status, ran.out], [args, 2, '']);
      assert.match(ran.err, message);
      assert.match(ran.err, /^sitrep: [^\n]+\n$/);
    }
  });
});
