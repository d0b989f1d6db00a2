import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, openArticle, type OpenArticle } from './fixture';

/** A report in which one name stands twice, beyond a character of two UTF-16 units. */
export const REPORT = [
  'Attack on Dori',
  '',
  'Gunmen of the JNIM attacked Dori at dawn 😀. At least 12 soldiers were killed, the army said.',
  '',
  'Residents of Dori fled. JNIM did not comment on the attack.',
  '',
].join('\n');

/** What is tagged in it, in the order of the text. */
export const WORDS: readonly string[] = ['JNIM', 'Dori', 'At least 12 soldiers were killed', 'JNIM'];

/** The report with its four tags; a path of more than one part goes into folders. */
export async function tagged(path?: string): Promise<OpenArticle> {
  const article = await openArticle(REPORT, path);
  await article.tagActor('JNIM', 'jnim');
  await article.tagActor('JNIM', 'jnim', 1);
  await article.tagActor('Dori', null, 1);
  await article.tagActor('At least 12 soldiers were killed', null);
  return article;
}

export async function words(article: OpenArticle): Promise<(string | undefined)[]> {
  return (await article.marked()).map((mark) => mark.words);
}

/** All four stand at their words, and are sure of it; the two of the same words in their order. */
export async function untilSure(article: OpenArticle, expected = WORDS): Promise<void> {
  const marks = await eventually(
    () => article.marked(),
    (now) => now.length === expected.length && now.every(({ state }) => state === 'anchored' || state === 'moved'),
  );
  assert.deepEqual(
    marks.map((mark) => mark.words),
    expected,
  );
  // The words are those that were tagged: nobody rewrote a quote.
  for (const mark of marks) assert.equal(mark.words, mark.annotation.exact);
}

/** The sidecar describes the article as saved: every span reads as its quote. */
export async function untilVerified(article: OpenArticle, count = WORDS.length): Promise<string> {
  const spans = (yaml: string): readonly RegExpMatchArray[] => [
    ...yaml.matchAll(/ {4}exact: "?(.+?)"?\n {4}start: (\d+)\n {4}end: (\d+)/g),
  ];
  return eventually(
    () => article.sidecar(),
    (yaml) => {
      const text = Array.from(article.document.getText().replace(/\r\n?/g, '\n'));
      const found = spans(yaml);
      return (
        found.length === count &&
        found.every(([, exact, start, end]) => text.slice(Number(start), Number(end)).join('') === exact)
      );
    },
  );
}

/** Writes the article as another program does. */
export const writeOutside = (uri: vscode.Uri, text: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
