import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const root = join(__dirname, '../..');
const readJson = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));

const menuItems = z.array(z.object({ command: z.string().optional(), submenu: z.string().optional() }));
const manifestSchema = z.object({
  name: z.literal('sitrep'),
  publisher: z.literal('sitrep'),
  displayName: z.string(),
  engines: z.object({ vscode: z.string() }),
  icon: z.string(),
  main: z.string(),
  browser: z.string(),
  categories: z.array(z.string()).min(1),
  keywords: z.array(z.string()).min(1).max(30),
  activationEvents: z.array(z.string()),
  capabilities: z.object({ untrustedWorkspaces: z.object({}), virtualWorkspaces: z.object({}) }),
  devDependencies: z.record(z.string(), z.string()),
  contributes: z.object({
    commands: z.array(z.object({ command: z.string(), title: z.string(), category: z.string() })),
    menus: z.record(z.string(), menuItems),
    submenus: z.array(z.object({ id: z.string() })),
    keybindings: z.array(z.object({ command: z.string(), key: z.string(), when: z.string() })),
    colors: z.array(
      z.object({
        id: z.string(),
        defaults: z.object({
          light: z.string(),
          dark: z.string(),
          highContrast: z.string(),
          highContrastLight: z.string(),
        }),
      }),
    ),
    configuration: z.object({ properties: z.record(z.string(), z.object({ default: z.unknown() })) }),
  }),
});
const manifest = manifestSchema.parse(readJson('package.json'));
const { contributes } = manifest;
const commands = contributes.commands.map(({ command }) => command);

/** The `%keys%` anywhere in a JSON value. */
function keysIn(value: unknown): readonly string[] {
  if (typeof value === 'string') {
    const key = /^%(.+)%$/.exec(value)?.[1];
    return key === undefined ? [] : [key];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(keysIn) : [];
}

/** Paths within the project, anywhere in a JSON value. */
function pathsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return /^(?:\.\/)?(?:media|syntaxes)\/.+\.\w+$/.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(pathsIn) : [];
}

describe('the manifest', () => {
  it('is built against the API of the oldest VS Code it promises to run in', () => {
    const oldest = /^\^(\d+\.\d+)\.\d+$/.exec(manifest.engines.vscode)?.[1];
    assert.equal(oldest, '1.100');
    assert.match(manifest.devDependencies['@types/vscode'] ?? '', /^1\.100\.\d+$/);
  });

  it('wakes Sitrep only where there is work for it', () => {
    const allowed = [
      /^workspaceContains:\.sitrep\/project\.yaml$/,
      /^onLanguage:conflict-report$/,
      /^onCommand:sitrep\.\w+$/,
      /^onView:sitrep\.\w+$/,
      /^onWebviewPanel:sitrep\.\w+$/,
      /^onCustomEditor:sitrep\.\w+$/,
    ];
    assert.deepEqual(
      manifest.activationEvents.filter((event) => !allowed.some((one) => one.test(event))),
      [],
    );
    assert.ok(manifest.activationEvents.includes('workspaceContains:.sitrep/project.yaml'));
  });

  it('has words for every key, in each language, and no words without a key', () => {
    const wanted = [...new Set(keysIn(readJson('package.json')))].sort();
    const files = readdirSync(root).filter((name) => /^package\.nls(?:\.[a-z-]+)?\.json$/.test(name));
    assert.ok(files.includes('package.nls.json'));
    for (const file of files) {
      const words = z.record(z.string(), z.string().min(1)).parse(readJson(file));
      assert.deepEqual(Object.keys(words).sort(), wanted, file);
    }
  });

  it('names each command once, in the category Sitrep', () => {
    assert.equal(new Set(commands).size, commands.length);
    for (const { command, category } of contributes.commands) {
      assert.match(command, /^sitrep\.[a-z]\w+$/i);
      assert.equal(category, 'Sitrep', command);
    }
  });

  it('has the ids that the interface makes public', () => {
    const promised = [
      ...['setUpWorkspace', 'tagActor', 'tagPlace', 'tagCasualty', 'tagDate', 'tagStatement', 'tagPerson'],
      ...['repeatLastTag', 'editAnnotation', 'removeAnnotation', 'undo', 'redo', 'linkAnnotations'],
      ...['nextAnnotation', 'previousAnnotation', 'newIncident', 'assignIncident', 'setCurrentIncident'],
      ...['mergeIncidents', 'splitIncident', 'renameIncident', 'mergeActors', 'mergePlaces'],
      ...[
        'setArticleStatus',
        'addArticle',
        'editArticleDetails',
        'showSummary',
        'exportDataset',
        'importAnnotations',
        'check',
      ],
      ...['openSidecar', 'openArticle', 'reanchor', 'confirmAnnotation', 'confirmCorrections'],
      ...['reselectAnnotation', 'placeAnnotation', 'forgetCopies', 'suggest', 'acceptSuggestion'],
      ...['rejectSuggestion', 'acceptAllSuggestions', 'tagEveryOccurrence', 'decide'],
    ];
    assert.deepEqual(
      promised.filter((name) => !commands.includes(`sitrep.${name}`)),
      [],
    );
  });

  it('offers in menus and on keys only commands that there are', () => {
    const submenus = contributes.submenus.map(({ id }) => id);
    for (const [menu, items] of Object.entries(contributes.menus)) {
      for (const { command, submenu } of items) {
        if (command !== undefined) assert.ok(commands.includes(command), `${menu}: ${command}`);
        else assert.ok(submenu !== undefined && submenus.includes(submenu), `${menu}: ${submenu ?? 'nothing'}`);
      }
    }
    for (const { command } of contributes.keybindings) assert.ok(commands.includes(command), command);
  });

  it('has keys that are all chords of one prefix, none given twice in one place', () => {
    const places = contributes.keybindings.map(({ key, when }) => `${key} when ${when}`);
    assert.equal(new Set(places).size, places.length);
    for (const { command, key, when } of contributes.keybindings) {
      assert.match(key, /^alt\+x [a-z]+$/, command);
      // By language or file name: a key of Sitrep's must wake it, or its letter is typed over the selected words.
      assert.match(when, /^editorTextFocus && (?:editorLangId =~ |resourceFilename =~ )/, command);
    }
  });

  it('has each colour for all four kinds of theme', () => {
    assert.ok(contributes.colors.length >= 12);
    for (const { id, defaults } of contributes.colors) {
      assert.match(id, /^sitrep\.\w+$/);
      for (const value of Object.values(defaults)) assert.match(value, /^#(?:[0-9a-f]{6}|[0-9a-f]{8})$/i, id);
    }
  });

  it('has the settings of the interface, with their defaults', () => {
    const defaults = Object.fromEntries(
      Object.entries(contributes.configuration.properties).map(([key, { default: value }]) => [key, value]),
    );
    assert.deepEqual(defaults['sitrep.articles'], ['**/*.txt']);
    assert.equal(defaults['sitrep.annotator'], '');
    assert.equal(defaults['sitrep.export.redactPersons'], true);
    assert.equal(defaults['sitrep.inlayHints'], false);
    assert.equal(defaults['sitrep.codeLens'], false);
    assert.deepEqual(defaults['sitrep.gazetteers'], []);
    assert.equal(defaults['sitrep.suggestions.enabled'], true);
    assert.deepEqual(defaults['sitrep.suggestions.languages'], ['en', 'fr']);
  });

  it('names only files that are there, and an icon large enough for the Marketplace', () => {
    for (const file of pathsIn(readJson('package.json'))) assert.ok(existsSync(join(root, file)), file);
    const icon = readFileSync(join(root, manifest.icon));
    assert.equal(icon.toString('latin1', 1, 4), 'PNG');
    assert.ok(icon.readUInt32BE(16) >= 128 && icon.readUInt32BE(20) >= 128);
  });
});
