import assert from 'node:assert/strict';
import { commandLink } from '../../../../src/extension/shared/commandLink';

/** What VS Code hands to the command: the address's query, decoded so many times. */
function argumentOf(link: string, times: number): unknown {
  const address = /\]\((command:[^()\s]*)\)$/.exec(link)?.[1] ?? '';
  let query = address.slice(address.indexOf('?') + 1);
  for (let time = 0; time < times; time += 1) query = decodeURIComponent(query);
  return JSON.parse(query);
}

describe('commandLink', () => {
  it('runs the command with its argument', () => {
    const link = commandLink('Edit', 'sitrep.editAnnotation', { uri: 'file:///a.txt', id: 'h7q2mzkd4c' });
    assert.match(link, /^\[Edit\]\(command:sitrep\.editAnnotation\?/);
    assert.deepEqual(argumentOf(link, 1), [{ uri: 'file:///a.txt', id: 'h7q2mzkd4c' }]);
  });

  for (const uri of [
    'file:///reports%20of%20May/50%25%20%281%29.txt',
    'file:///100%2520x.txt',
    "file:///it's%20(here)!*.txt",
    'vscode-vfs://github/o/r/d%C3%A9j%C3%A0.txt',
  ]) {
    it(`brings ${uri} through one decoding or two`, () => {
      const link = commandLink('Remove', 'sitrep.removeAnnotation', { uri });
      assert.deepEqual(argumentOf(link, 1), [{ uri }]);
      assert.deepEqual(argumentOf(link, 2), [{ uri }]);
    });
  }

  it('escapes its label', () => {
    assert.match(commandLink('](x)', 'sitrep.openSidecar', {}), /^\[\\\]\\\(x\\\)\]\(command:/);
  });
});
