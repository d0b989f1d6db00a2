import assert from 'node:assert/strict';
import { summaryShell, type ShellParts } from '../../../../src/core/report/shell';
import { SitrepError } from '../../../../src/core/problem';

const parts: ShellParts = {
  scriptUri: 'https://host.example/summary.js',
  styleUris: ['https://host.example/summary-style.css'],
  nonce: 'MDEyMzQ1Njc4OWFiY2RlZg==',
  cspSource: "'self' https://*.host.example",
  title: 'Incident summary',
  locale: 'en',
};

function policyOf(html: string): string {
  return (/http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '').replaceAll('&#39;', "'");
}

describe('summaryShell', () => {
  it('allows the one script by its nonce, the host’s styles, and nothing else', () => {
    assert.equal(
      policyOf(summaryShell(parts)),
      "default-src 'none'; script-src 'nonce-MDEyMzQ1Njc4OWFiY2RlZg=='; style-src 'self' https://*.host.example; " +
        "base-uri 'none'; form-action 'none'",
    );
  });

  it('has one script, with the nonce, no inline style and no handler', () => {
    const html = summaryShell(parts);
    assert.deepEqual(html.match(/<script[^>]*>/g), [
      '<script nonce="MDEyMzQ1Njc4OWFiY2RlZg==" src="https://host.example/summary.js">',
    ]);
    assert.doesNotMatch(html, /<style|style=|\son\w+=|unsafe-inline/);
  });

  it('escapes what it is given', () => {
    const html = summaryShell({
      ...parts,
      title: '</title><script>1</script>',
      scriptUri: 'x"><script>2</script>',
      styleUris: ["y' onload='3", 'z?a=1&b=2'],
    });
    assert.equal(html.match(/<script/g)?.length, 1);
    assert.ok(html.includes('<title>&lt;/title&gt;&lt;script&gt;1&lt;/script&gt;</title>'));
    assert.ok(html.includes('href="y&#39; onload=&#39;3"'));
    assert.ok(html.includes('href="z?a=1&amp;b=2"'));
  });

  it('says its language', () => {
    assert.match(summaryShell({ ...parts, locale: 'fr' }), /<html lang="fr">/);
  });

  for (const nonce of ['', 'short', "0123456789abcdef' 'unsafe-inline", '0123456789abcdef;']) {
    it(`refuses the nonce "${nonce}"`, () => {
      assert.throws(
        () => summaryShell({ ...parts, nonce }),
        (error) => SitrepError.is(error, 'shell/unsafe'),
      );
    });
  }

  for (const cspSource of ['', "'self'; script-src *", 'https://a.example, default-src *', "'self'\nscript-src *"]) {
    it(`refuses the source ${JSON.stringify(cspSource)}`, () => {
      assert.throws(
        () => summaryShell({ ...parts, cspSource }),
        (error) => SitrepError.is(error, 'shell/unsafe'),
      );
    });
  }
});
