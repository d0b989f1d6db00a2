import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import * as oniguruma from 'vscode-oniguruma';
import { INITIAL, Registry, parseRawGrammar, type IGrammar } from 'vscode-textmate';
import { conflictReportGrammar } from '../../harness/grammar/conflictReport';
import { HARM_CLASSES } from '../../harness/grammar/words';
import { leastCpu } from '../../harness/measure';
import { loadGrammar, tokenizeLines, under } from './tokenize';

const FILE = '../../../syntaxes/conflict-report.tmLanguage.json';
const ROOT = 'text.conflict-report';
const harms = [...HARM_CLASSES];

describe('conflict-report grammar', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await loadGrammar(ROOT, { files: { [ROOT]: FILE } });
  });
  /** Body text: the headline above it keeps the first line out of the way. */
  const body = (text: string) => tokenizeLines(grammar, `A headline\n\n${text}`).slice(2);
  const figures = (text: string) =>
    Object.fromEntries(
      harms
        .map((harm) => [harm, under(body(text), `constant.numeric.casualty.${harm}`)] as const)
        .filter(([, found]) => found.length > 0),
    );
  const found = (text: string, scope: string) => under(body(text), scope);
  const headline = (text: string) => under(tokenizeLines(grammar, text), 'markup.heading.headline');

  it('is what its word lists say', () => {
    assert.deepEqual(JSON.parse(readFileSync(new URL(FILE, import.meta.url), 'utf8')), conflictReportGrammar());
  });

  describe('headline', () => {
    it('is the first line that says something', () => {
      assert.deepEqual(headline('Post overrun near the river\nMore text.'), ['Post overrun near the river']);
      assert.deepEqual(headline('\n  \nUn poste attaqué près du fleuve\nSuite.'), ['Un poste attaqué près du fleuve']);
    });
    it('follows a masthead and an advertisement', () => {
      const lines = tokenizeLines(grammar, 'DELTA NEWS\n- Advertisement -\nPost overrun\nBody here.');
      assert.deepEqual(under(lines, 'markup.heading'), ['Post overrun']);
      assert.deepEqual(under(lines, 'entity.name.type.outlet'), ['DELTA NEWS']);
      assert.deepEqual(under(lines, 'comment.block.boilerplate'), ['- Advertisement -']);
    });
    it('is not a paragraph, a dateline, a byline or a later line', () => {
      assert.deepEqual(headline(`${'The road was shut again and people waited. '.repeat(6)}\nShort line`), []);
      assert.deepEqual(headline('A post was overrun at dawn.\nShort line'), []);
      assert.deepEqual(headline('GAO (Delta News) — Nothing moved on the road\nShort line'), []);
      assert.deepEqual(headline('By Awa Sample\nShort line'), []);
    });
    it('shows the figure it holds', () => {
      const lines = tokenizeLines(grammar, 'Army says 12 soldiers killed in raid');
      assert.deepEqual(under(lines, 'constant.numeric.casualty.killed'), ['12']);
    });
  });

  describe('dateline', () => {
    const cases: readonly [string, string, readonly string[]][] = [
      ['BAMAKO (Example Wire) — Shots were heard.', 'BAMAKO', []],
      ['BAMAKO, Mali, October 6 (Example Wire) - Shots were heard.', 'BAMAKO', ['October 6']],
      ['Bamako, 1 July 2025 – Shots were heard.', 'Bamako', ['1 July 2025']],
      ['Sévaré, le 1er juillet 2025, 06 h 50 – Des tirs.', 'Sévaré', ['le 1er juillet 2025, 06 h 50']],
    ];
    for (const [text, place, dates] of cases) {
      it(`is read in "${text}"`, () => {
        assert.deepEqual(found(text, 'entity.name.type.place.dateline'), [place]);
        assert.deepEqual(found(text, 'entity.name.type.date.dateline'), dates);
      });
    }
    it('needs a place with an agency or a date, or in capitals, and a dash', () => {
      for (const text of [
        'From Boni, a nurse called – twice.',
        '18:00 – The gate is shut.',
        'Mali – what we know',
        'In Gao (Mali) the road is shut.',
      ])
        assert.deepEqual(found(text, 'meta.dateline'), [], text);
    });
  });

  it('tells bylines and outlets from sentences', () => {
    for (const text of ['By Awa Sample in Kaya', 'Par Awa Sample', 'Par la rédaction, à Kaya.', 'Edited by Awa Sample'])
      assert.deepEqual(found(text, 'markup.italic.byline'), [text]);
    assert.deepEqual(found('Source: Delta News', 'markup.italic.outlet'), ['Source: Delta News']);
    assert.deepEqual(found('Published: 2025-07-01 18:40', 'markup.italic.published'), ['Published: 2025-07-01 18:40']);
    for (const text of [
      'By eight the market was shut.',
      'By Tuesday the road was open',
      'Par ailleurs, la route est rouverte',
      'Sources in town disagree',
    ])
      assert.deepEqual(found(text, 'markup.italic'), [], text);
  });

  describe('quotations', () => {
    const cases = ['"we held the gate"', '“we held the gate”', '« nous avons tenu »', '“un « vrai » combat”'];
    for (const quote of cases) {
      it(`marks ${quote}`, () => assert.deepEqual(found(`He told us ${quote} that day.`, 'string.quoted'), [quote]));
    }
    it('marks two on a line apart', () => {
      assert.deepEqual(found('He said "go" and then "stay" again.', 'string.quoted'), ['"go"', '"stay"']);
    });
    it('never bleeds from a mark that is not closed on its line', () => {
      for (const open of ['"', '“', '«']) {
        assert.deepEqual(found(`They said ${open}we held\nthe gate and went on\n`, 'string.quoted'), []);
      }
      assert.deepEqual(found('They said “we held\nand “stayed” there', 'string.quoted'), ['“stayed”']);
    });
    it('leaves apostrophes and inches alone', () => {
      assert.deepEqual(found('The army\'s post at l\'école held; a 12" pipe and a 10" pipe.', 'string.quoted'), []);
    });
  });

  describe('casualties', () => {
    const cases: readonly [string, (typeof harms)[number], readonly string[]][] = [
      ['At least 22 people were killed on the road.', 'killed', ['At least 22']],
      ['Some twenty-one soldiers died there.', 'killed', ['Some twenty-one']],
      ['The raid killed 34 border guards.', 'killed', ['34']],
      ['It led to the deaths of over 100 soldiers.', 'killed', ['over 100']],
      ['A woman and her two children were killed.', 'killed', ['A woman and her two']],
      ['The blast claimed 12 lives.', 'killed', ['12']],
      ['The death toll rose to 17, a doctor said.', 'killed', ['17']],
      ['Dozens of villagers were killed.', 'killed', ['Dozens']],
      ['Au moins quatorze militaires ont péri.', 'killed', ['Au moins quatorze']],
      ['L’attaque a fait plus de 2 000 morts.', 'killed', ['plus de 2 000']],
      ['Une vingtaine de soldats ont été tués mardi.', 'killed', ['Une vingtaine']],
      ['On déplore la mort d’une femme et de ses deux enfants.', 'killed', ['une femme et de ses deux']],
      ['Several soldiers were killed or wounded.', 'killed-or-wounded', ['Several']],
      ['Units "neutralised" over 80 militants.', 'neutralised', ['over 80']],
      ['L’armée a « neutralisé » plus de soixante terroristes.', 'neutralised', ['plus de soixante']],
      ['Three volunteers of the post, mostly farmers, were wounded.', 'wounded', ['Three']],
      ['He put the number of wounded between 20 and 25.', 'wounded', ['between 20 and 25']],
      ['Une cinquantaine d’autres blessées.', 'wounded', ['Une cinquantaine']],
      ['On compte jusqu’à 40 blessés.', 'wounded', ['jusqu’à 40']],
      ['Two soldiers had been captured.', 'captured', ['Two']],
      ['Gunmen abducted eight young men.', 'captured', ['eight']],
      ['Huit jeunes gens ont été enlevés.', 'captured', ['Huit']],
      ['About 600 people have fled to the lake.', 'displaced', ['About 600']],
      ['Près de 4 000 personnes ont été déplacées.', 'displaced', ['Près de 4 000']],
    ];
    for (const [text, harm, quantities] of cases) {
      it(`reads ${harm} in "${text}"`, () => assert.deepEqual(figures(text), { [harm]: quantities }));
    }
    it('keeps the harms of one sentence apart', () => {
      assert.deepEqual(figures('At least 12 people were killed and 30 others were wounded.'), {
        killed: ['At least 12'],
        wounded: ['30'],
      });
      assert.deepEqual(figures('Quinze soldats ont été tués, trois blessés et deux civils enlevés.'), {
        killed: ['Quinze'],
        wounded: ['trois'],
        captured: ['deux'],
      });
    });
    it('scopes the harm word too, also inside a quotation', () => {
      const lines = body('"We saw twelve dead," he said.');
      assert.deepEqual(under(lines, 'keyword.other.harm.killed'), ['dead']);
      assert.deepEqual(under(lines, 'string.quoted'), ['"We saw twelve dead,"']);
    });
    const traps = [
      'The attacks hit seven towns and two bases.',
      'The group claimed responsibility for 3 attacks.',
      'They captured 12 vehicles and 52 rifles.',
      'The army killed the power in 2015.',
      'In 2015 were killed the last of the herds.',
      'It was the fourth attack in six weeks, 30 kilometres from Gao.',
      'Some 200 men took part.',
      'Dozens could die if the road is cut.',
      'There are 40 soldiers who said they had seen the mayor killed.',
      'Les attaques ont visé sept villes et 11 motos.',
      'Le groupe a revendiqué trois attaques.',
      'L’armée a saisi 12 véhicules.',
      'Deux cents hommes étaient sur la route en 2019.',
    ];
    for (const text of traps) it(`finds none in "${text}"`, () => assert.deepEqual(figures(text), {}));
  });

  describe('dates', () => {
    for (const date of [
      'Tuesday',
      'mardi',
      '2025-07-01',
      '1 July 2025',
      'July 1, 2025',
      'Oct 7',
      'le 1er juillet',
      '7 octobre 2026',
      'juillet 2025',
    ])
      it(`reads ${date}`, () =>
        assert.deepEqual(found(`It began ${date} near the river.`, 'entity.name.type.date'), [date]));
    it('leaves other numbers and words alone', () => {
      for (const text of [
        'They may march 40 km.',
        'Call 2025-07 or 12-34-56.',
        'Post 12 fell at 13:00.',
        'Les mardis',
        'Il marchait',
      ])
        assert.deepEqual(found(text, 'entity.name.type.date'), [], text);
    });
  });

  describe('attribution', () => {
    for (const [text, verb] of [
      ['The army said so.', 'said'],
      ['The army claimed to have won.', 'claimed'],
      ['It fell, according to residents.', 'according to'],
      ['The army denied it.', 'denied'],
      ['Il affirme que non.', 'affirme'],
      ['Selon des habitants, rien.', 'Selon'],
      ['L’armée dément la perte.', 'dément'],
      ['D’après un agent, rien.', 'D’après'],
    ] as const)
      it(`reads "${verb}"`, () => assert.deepEqual(found(text, 'keyword.other.attribution'), [verb]));
    it('tells hearsay and responsibility apart', () => {
      assert.deepEqual(found('It reportedly fell.', 'keyword.other.attribution.hearsay'), ['reportedly']);
      assert.deepEqual(found('Le poste serait tombé.', 'keyword.other.attribution.hearsay'), ['serait']);
      assert.deepEqual(found('The group claimed responsibility.', 'keyword.other.attribution.responsibility'), [
        'claimed responsibility',
      ]);
      assert.deepEqual(found('Nul n’a revendiqué le raid.', 'keyword.other.attribution.responsibility'), [
        'revendiqué',
      ]);
    });
    it('leaves like words alone', () => {
      for (const text of [
        'The blast claimed 12 lives.',
        'There were no claims of victory.',
        'Saidou left.',
        'Un rapport est prêt.',
      ])
        assert.deepEqual(found(text, 'keyword.other.attribution'), [], text);
    });
  });

  describe('boilerplate', () => {
    for (const line of [
      'We use cookies to make this site work.',
      'Ce site utilise des cookies.',
      'Read more',
      'Read also: Wells for the north',
      'À lire aussi : des puits pour le nord',
      '- Advertisement -',
      'Publicité',
      'Leave a reply',
      'Leave A Comment – your address stays private.',
      'Laisser un commentaire',
      'Subscribe now',
      'Get the news as it breaks, subscribe now.',
      'Abonnez-vous à notre lettre.',
      'All rights reserved',
    ])
      it(`is "${line}"`, () => assert.deepEqual(found(line, 'comment.block.boilerplate'), [line]));
    it('takes the headlines listed under its marker, and stops with the list', () => {
      const text = 'RELATED\n- 40 dead in ferry accident\n- Fuel prices up\nSix people were killed.';
      assert.deepEqual(found(text, 'comment.block.boilerplate').join('\n'), text.split('\n').slice(0, 3).join('\n'));
      assert.deepEqual(figures(text), { killed: ['Six'] });
    });
    it('is no sentence of the report', () => {
      for (const text of [
        'People in town read more than before.',
        'The cookies were sold at the market.',
        'Read more than once.',
      ])
        assert.deepEqual(found(text, 'comment'), [], text);
      assert.deepEqual(found('Related attacks went on.\n- Not a list', 'comment'), []);
    });
  });

  describe('the first lines of a file, before which every pattern in reach is compiled', () => {
    const firstLines = [
      'Army says 12 “soldiers” killed',
      '',
      'At least 22 people were killed on Tuesday, traders said. "We saw twelve dead," he said of the raid that claimed 12 lives.',
    ];
    /** Tokenises them with a grammar nothing of which is compiled yet: CPU time in µs, and characters compiled. */
    const cold = async (raw: string, root: string) => {
      let compiled = 0;
      const registry = new Registry({
        onigLib: Promise.resolve({
          createOnigScanner: (patterns) => {
            compiled += patterns.join('').length;
            return oniguruma.createOnigScanner(patterns);
          },
          createOnigString: (text) => oniguruma.createOnigString(text),
        }),
        loadGrammar: () => Promise.resolve(parseRawGrammar(raw, 'grammar.json')),
      });
      const fresh = await registry.loadGrammar(root);
      assert.ok(fresh);
      const start = process.cpuUsage();
      let state = INITIAL;
      for (const line of firstLines) state = fresh.tokenizeLine(line, state).ruleStack;
      const spent = process.cpuUsage(start);
      return { time: spent.user + spent.system, compiled };
    };
    const raw = () => readFileSync(new URL(FILE, import.meta.url), 'utf8');

    it('wait for a small grammar only', async () => {
      assert.ok(statSync(new URL(FILE, import.meta.url)).size < 80_000);
      // Each list of patterns is compiled for itself, so a large one that is in several counts several times.
      const { compiled } = await cold(raw(), ROOT);
      assert.ok(compiled > 0 && compiled < 90_000, `${compiled} characters`);
    });

    it('take no more than a small multiple of what plain words take', async function () {
      this.timeout(60_000);
      const list = 'soldiers people villagers wounded captured displaced thousand Tuesday October according'.split(' ');
      const patterns = Array.from({ length: 20 }, (_, at) => ({
        match: `\\b(?:${list.map((word) => `${word}${at}`).join('|')})\\b`,
      }));
      const reference = JSON.stringify({ scopeName: 'text.reference', patterns });
      const best = { ours: Infinity, reference: Infinity };
      for (let run = 0; run < 8; run += 1) {
        best.ours = Math.min(best.ours, (await cold(raw(), ROOT)).time);
        best.reference = Math.min(best.reference, (await cold(reference, 'text.reference')).time);
      }
      // About 40; it was about 320 when each harm had a pattern with the number words in it.
      assert.ok(best.ours / best.reference < 140, `${best.ours} µs against ${best.reference} µs`);
    });
  });

  describe('a very long line', () => {
    const seeds = [
      'one ',
      'a',
      '12 soldiers of the ',
      '"',
      '«a ',
      '“',
      'at least ',
      'killed ',
      'twenty-',
      'Two men and ',
      'BAMAKO, ',
      'claimed "',
      '1,000',
      ' - cookies we use ',
      'a few dozen of the people ',
    ];
    for (const seed of seeds) {
      it(`of ${JSON.stringify(seed)} takes time in proportion`, function () {
        this.timeout(60_000);
        // CPU and not wall-clock time, the best of three, so that a busy machine does not decide.
        const cost = (length: number, enough?: number): number => {
          const line = seed.repeat(Math.ceil(length / seed.length));
          const work = (): void => {
            tokenizeLines(grammar, line);
            tokenizeLines(grammar, `x\n\n${line}`);
          };
          return leastCpu(work, 3, enough);
        };
        cost(1000);
        // Eight times the text: in proportion 8, quadratic 64. A floor of 5 ms keeps noise out of what is quick anyway.
        const part = cost(4_000);
        const bound = 24 * Math.max(part, 5);
        const whole = cost(32_000, bound);
        assert.ok(whole < bound, `${part} ms → ${whole} ms`);
      });
    }
  });
});
