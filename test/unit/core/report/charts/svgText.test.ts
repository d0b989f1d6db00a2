import assert from 'node:assert/strict';
import { path, text, type Drawing } from '../../../../../src/core/report/charts/drawing';
import { svgText } from '../../../../../src/core/report/charts/svgText';
import { htmlReport } from '../../../../../src/core/report/htmlReport';
import { markdownReport } from '../../../../../src/core/report/markdownReport';

const EVIL = '</text><script>alert(1)</script><a href="x" onload=\'y\'>\u202e';

const drawing: Drawing = {
  width: 100,
  height: 50,
  title: EVIL,
  description: EVIL,
  shapes: [
    path('home', 'M0,0L10,10Z'),
    text('label', 5, 5, EVIL, 'middle'),
    { kind: 'mark', key: EVIL, label: EVIL, jump: { file: EVIL }, shapes: [text('small', 1, 1, EVIL)] },
  ],
};

describe('svgText', () => {
  it('writes shapes in the colours of paper, and all words as words', () => {
    const svg = svgText(drawing);
    assert.match(svg, /<path d="M0,0L10,10Z" fill="#e7eaee" stroke="#6e7781"/);
    assert.doesNotMatch(svg, /<script|<a |onload='|\u202e/);
    assert.equal(svg.split('&lt;script&gt;').length - 1, 5);
    assert.match(svg, /⟦U\+202E⟧/);
    // Where a mark leads is for the page: a file leads nowhere.
    assert.doesNotMatch(svg, /<[^>]*\b(?:href|on\w+)=\w|<a\b/);
  });

  it('stands in a HTML report as it is, and in Markdown as its description', () => {
    const blocks = [{ kind: 'figure', drawing }] as const;
    const html = htmlReport({ title: 'Raid', locale: 'en', blocks });
    assert.ok(html.includes(`<figure>\n${svgText(drawing)}</figure>`));
    assert.doesNotMatch(html, /<script/);
    assert.doesNotMatch(markdownReport(blocks), /(?<!\\)</);
  });
});
