import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addUp, yesOrNo, type Counts } from './counts';
import { rootFolder } from './folders';
import { runNode } from './nodeTool';

const LIMIT_BYTES = 1_000_000;

/** What the packed extension may hold; anything else is a slip of `.vscodeignore`. */
const ALLOWED: readonly RegExp[] = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/(?:package(?:\.nls(?:\.[a-z-]+)?)?\.json|readme\.md|changelog\.md|LICENSE(?:\.txt)?)$/i,
  /^extension\/dist\/(?:cli|extension)\.js$/,
  /^extension\/dist\/webview\/[\w-]+\.(?:js|css)$/,
  /^extension\/dist\/webview\/land\.json$/,
  /^extension\/media\/(?:icon\.png|language-configuration\.json)$/,
  /^extension\/media\/icons\/[\w-]+\.svg$/,
  /^extension\/media\/l10n\/bundle\.l10n(?:\.[a-z-]+)?\.json$/,
  /^extension\/media\/schemas\/[\w-]+\.schema\.json$/,
  /^extension\/media\/starter\/(?:actors|places)\.yaml$/,
  /^extension\/media\/walkthrough\/[\w.-]+\.(?:md|svg)$/,
  /^extension\/syntaxes\/[\w-]+\.tmLanguage\.json$/,
];

/** What the code reads by its path, which the manifest does not name. */
const READ_BY_CODE = [
  'media/starter/actors.yaml',
  'media/starter/places.yaml',
  'dist/webview/summary.js',
  'dist/webview/summary-style.css',
  'dist/webview/land.json',
];

/** The names in a ZIP file's directory. */
export function namesInZip(zip: Buffer): readonly string[] {
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  if (end < 0) throw new Error('This is no ZIP file.');
  const names: string[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [name, extra, comment] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)];
    names.push(zip.toString('utf8', at + 46, at + 46 + name));
    at += 46 + name + extra + comment;
  }
  return names.sort();
}

/** The files that the manifest names, wherever in it they stand. */
export function filesNamedIn(manifest: unknown): readonly string[] {
  if (typeof manifest === 'string') {
    const file = /^(?:\.\/)?((?:dist|media|syntaxes)\/[\w./-]+\.\w+)$/.exec(manifest)?.[1];
    return file === undefined ? [] : [file];
  }
  return typeof manifest === 'object' && manifest !== null ? Object.values(manifest).flatMap(filesNamedIn) : [];
}

/** Packs the extension as it would be published, and says of each demand whether it holds. Builds for production. */
export async function checkPackage(): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-package-'));
  try {
    const vsix = join(folder, 'sitrep.vsix');
    const { status, output } = await runNode([join(rootFolder, 'test', 'harness', 'pack.mjs'), vsix], {
      output: 'keep',
    });
    if (status !== 0) throw new Error(`The extension could not be packed.\n${output}`);
    const { size } = statSync(vsix);
    const names = namesInZip(readFileSync(vsix));
    const manifest: unknown = JSON.parse(readFileSync(join(rootFolder, 'package.json'), 'utf8'));
    const wanted = new Set([...filesNamedIn(manifest), ...READ_BY_CODE]);
    const demands: readonly (readonly [string, readonly string[]])[] = [
      [`is smaller than ${LIMIT_BYTES} bytes: ${size}`, size < LIMIT_BYTES ? [] : [`${size} bytes`]],
      ['holds nothing but what a user needs', names.filter((name) => !ALLOWED.some((one) => one.test(name)))],
      ['holds every file that is read', [...wanted].filter((file) => !names.includes(`extension/${file}`))],
    ];
    for (const [what, wrong] of demands) {
      console.log(wrong.length === 0 ? `  ✔ ${what}` : `  ✘ ${what}\n    ${wrong.join('\n    ')}`);
    }
    return addUp(demands.map(([what, wrong]) => yesOrNo(what, wrong.length === 0)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
