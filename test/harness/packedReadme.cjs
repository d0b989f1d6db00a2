const { readFileSync } = require('node:fs');
const { join } = require('node:path');

/** For those who have the repository: its scripts, samples and pictures are not packed. */
const SECTIONS = ['Two commands', 'Five minutes on the samples', 'Dependencies', 'How to develop', 'Benchmarks'];
/** Also in the README and the data package of each dataset. */
const FOLDED = /<details><summary>(?:Columns|Further columns) of .*?<\/details>\n*/gs;

/** The README as it is packed. Throws where a section it leaves out is not there, so that none comes back by a new name. */
function packedReadme() {
  const whole = readFileSync(join(__dirname, '..', '..', 'README.md'), 'utf8');
  const parts = whole.split(/^(?=## )/m);
  for (const section of SECTIONS) {
    if (!parts.some((part) => part.startsWith(`## ${section}\n`))) throw new Error(`README.md has no “${section}”.`);
  }
  const kept = parts.filter((part) => !SECTIONS.some((section) => part.startsWith(`## ${section}\n`)));
  if ((whole.match(FOLDED) ?? []).length !== 4) throw new Error('README.md has no four tables of columns.');
  return kept.join('').replace(FOLDED, '');
}

module.exports = { packedReadme };
