import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Codebook, PlaceEntry } from '../../../../src/core/codebook/model';
import { readCsv } from '../../../../src/core/dataset/csv';
import { proportional, shared } from '../../../../src/core/dataset/events';
import type { DatasetFormat } from '../../../../src/core/dataset/formats';
import type { Incident } from '../../../../src/core/incident/model';
import type { DatasetArticle } from '../../../../src/core/dataset/model';
import { articleOf, datasetOf, type Choices, type Tag, type Written } from './articles';

const TOWNS = ['ml-kayes', 'ml-diboli', 'ml-nioro', 'ml-molodo', 'ml-niono', 'ml-sandare', 'ml-gogui'];

const CODEBOOK: Codebook = {
  actors: new Map([
    [
      'fama',
      {
        name: 'Malian Armed Forces',
        kind: 'State forces',
        acled: 'Military Forces of Mali',
        ucdp: 'Government of Mali',
      },
    ],
    ['jnim', { name: "Jama'at Nusrat", kind: 'Rebel group', acled: 'JNIM: Group', ucdp: 'JNIM' }],
  ]),
  places: new Map<string, PlaceEntry>([
    ...TOWNS.map(
      (id, at) =>
        [id, { name: id.slice(3), kind: 'town', within: 'ml-west', lat: 14.46671 + at, lon: -12.18333 }] as const,
    ),
    ['ml-west', { name: 'West', kind: 'region', within: 'ml', admin1: 'Kayes' }],
    ['ml', { name: 'Mali', kind: 'country', country: 'ML', lat: 17, lon: -4 }],
    ['ml-faladie', { name: 'Faladié', kind: 'district', within: 'ml-kayes' }],
  ]),
};

const SEVEN: Incident = {
  id: 'seven-towns',
  title: 'Attacks on seven towns; Issa Baré speaks',
  date: '2025-07-01',
  date_precision: 1,
  places: TOWNS.map((place) => ({ place })),
  side_a: ['fama'],
  side_b: ['jnim'],
  sub_event_type: 'Armed clash',
};

const decided = { harm: 'killed', best: 80, high: 80, low: 0, by: 'a' };
const claimOf = (decision?: object): object => ({
  harm: 'neutralised',
  count: { stated: 80, qualifier: 'more_than', lower: 81 },
  victims: ['jnim'],
  victim_status: 'combatant',
  claimant: 'fama',
  ...(decision ? { decision } : {}),
});

const report = (decision?: object, state?: 'uncertain') =>
  articleOf(
    'a.txt',
    'Issa Baré said over 80 were neutralised.',
    [
      { id: 'p000000001', type: 'person', exact: 'Issa Baré', role: 'official' },
      {
        ...{ id: 'c000000001', type: 'casualty', exact: 'over 80 were neutralised', incident: ['seven-towns'] },
        ...{ claim: claimOf(decision), ...(state ? { state } : {}) },
      },
    ],
    {
      outlet: 'Example Wire',
      source_scale: 'International',
      headline: 'Baré: 80 neutralised',
      published: '2025-07-01',
    },
  );

function rows(
  format: DatasetFormat,
  choices: Choices,
  article = report({ harm: 'killed' }),
): readonly Record<string, string>[] {
  const { files } = datasetOf([article], { format, codebook: CODEBOOK, incidents: [SEVEN], ...choices });
  const [head = [], ...lines] = readCsv(files.get(`events-${format}.csv`) ?? '');
  return lines.map((line) => Object.fromEntries(head.map((name, index) => [name, line[index] ?? ''])));
}

const lossesOf = ({ losses }: Written): readonly string[] => losses.map(({ what, why }) => `${what}: ${why}`);

describe('ACLED-like events', () => {
  it('have 31 columns and a row a town, and the dead of worked example 1', () => {
    const found = rows('acled', {});
    assert.equal(Object.keys(found[0] ?? {}).length, 31);
    assert.deepEqual(
      found.map(({ fatalities }) => Number(fatalities)),
      [12, 12, 12, 11, 11, 11, 11],
    );
    const {
      event_id_cnty: id,
      notes,
      source,
      interaction,
      inter1,
      latitude,
      longitude,
      iso,
      country,
      admin1,
    } = found[0] ?? {};
    assert.deepEqual(
      [id, source, inter1, interaction],
      ['seven-towns-1', 'Example Wire', 'State forces', 'State forces-Rebel group'],
    );
    assert.deepEqual([latitude, longitude, iso, country, admin1], ['14.4667', '-12.1833', '466', 'Mali', 'Kayes']);
    assert.equal(notes, 'Attacks on seven towns; [redacted] speaks');
    assert.equal(found[0]?.['disorder_type'], 'Political violence');
  });

  it('name kinds by number and tag columns on asking', () => {
    const [tags, first] = rows('acled', { formatOptions: { hxl: true, actorNumbers: true } });
    assert.deepEqual(
      [tags?.['event_date'], tags?.['fatalities'], tags?.['notes']],
      ['#date+start', '#affected+killed', ''],
    );
    assert.deepEqual([first?.['inter1'], first?.['inter2'], first?.['interaction']], ['1', '2', '12']);
  });

  it('name as losses what they lack: a date, a place, a decision, a claim that is not sure', () => {
    const losses = (incident: Partial<Incident>, article = report()): readonly string[] =>
      lossesOf(datasetOf([article], { format: 'acled', codebook: CODEBOOK, incidents: [{ ...SEVEN, ...incident }] }));
    assert.match(losses({}).join('\n'), /^undecided claim: Nobody has decided/m);
    assert.match(
      losses({ date: undefined }).join('\n'),
      /event of seven-towns: Its file gives no date\. Write it there/,
    );
    assert.match(
      losses({ places: undefined }).join('\n'),
      /event of seven-towns: Its file names no place that the codebook knows/,
    );
    assert.match(losses({ places: [{ place: 'ml' }] }).join('\n'), /known only by its country/);
    assert.match(
      losses({}, report(decided, 'uncertain')).join('\n'),
      /figures of seven-towns: .* with them low, best and high were 80\/80\/80, without them they are 0\/0\/0/,
    );
  });
});

describe('events whose file gives no date', () => {
  const INCIDENT: Incident = { ...SEVEN, date: undefined, date_precision: undefined, places: [{ place: 'ml-kayes' }] };

  const told = (path: string, value: string, more: Omit<Tag, 'id' | 'type' | 'exact'> = {}) => {
    const date = { id: `d00000${path.length.toString().padStart(4, '0')}`, type: 'date', exact: 'Tuesday' } as const;
    return articleOf(path, 'It was on Tuesday.', [{ ...date, value, incident: ['seven-towns'], ...more }]);
  };

  interface Event {
    readonly rows: readonly Record<string, string>[];
    readonly losses: string;
    readonly all: Written;
  }

  function event(format: 'acled' | 'ucdp', articles: readonly DatasetArticle[], choices: Choices = {}): Event {
    const all = datasetOf([report({ harm: 'killed' }), ...articles], {
      ...{ format, codebook: CODEBOOK, incidents: [INCIDENT] },
      ...choices,
    });
    const [head = [], ...lines] = readCsv(all.files.get(`events-${format}.csv`) ?? '');
    const found = lines.map((line) => Object.fromEntries(head.map((name, index) => [name, line[index] ?? ''])));
    return { rows: found, losses: lossesOf(all).join('\n'), all };
  }

  it('have the day that their articles agree on, and say which articles those are', () => {
    const articles = [told('b.txt', '2025-07-01'), told('cc.txt', '2025-07', { granularity: 'month' })];
    const { rows: found, losses, all } = event('acled', articles);
    const [{ event_date: date, year, time_precision: precision, fatalities, notes } = {}] = found;
    assert.deepEqual([found.length, date, year, precision, fatalities], [1, '2025-07-01', '2025', '1', '80']);
    assert.match(notes ?? '', /speaks Date derived from b\.txt, cc\.txt, not decided in the incident file\.$/);
    assert.match(
      losses,
      /^date of seven-towns: 2025-07-01: date derived from 2025-07-01 \(b\.txt\), 2025-07 \(cc\.txt\), not decided/m,
    );
    assert.equal(all.counts.leftOut, 0);
    const [{ date_start: start, date_end: end, date_prec: prec } = {}] = event('ucdp', articles).rows;
    assert.deepEqual([start, end, prec], ['2025-07-01', '2025-07-01', '1']);
  });

  it('have the precision of the period that they are told to lie in', () => {
    const facts = (value: string, granularity?: string): readonly unknown[] => {
      const articles = [told('b.txt', value, granularity === undefined ? {} : { granularity })];
      const [acled] = event('acled', articles).rows;
      const [ucdp] = event('ucdp', articles).rows;
      return [
        acled?.['event_date'],
        acled?.['time_precision'],
        ucdp?.['date_start'],
        ucdp?.['date_end'],
        ucdp?.['date_prec'],
      ];
    };
    assert.deepEqual(facts('2025-07-01/2025-07-03'), ['2025-07-02', '2', '2025-07-01', '2025-07-03', '2']);
    assert.deepEqual(facts('2025-06-30/2025-07-06', 'week'), ['2025-07-03', '2', '2025-06-30', '2025-07-06', '3']);
    assert.deepEqual(facts('2025-07', 'month'), ['2025-07-15', '3', '2025-07-01', '2025-07-31', '4']);
    assert.deepEqual(facts('2025', 'year'), [undefined, undefined, '2025-01-01', '2025-12-31', '5']);
    assert.match(event('acled', [told('b.txt', '2025')]).losses, /no more than 2025-01-01\/2025-12-31, and ACLED’s/);
  });

  it('stay out where articles contradict one another, each date named with its articles', () => {
    for (const format of ['acled', 'ucdp'] as const) {
      const { rows: found, losses } = event(format, [
        told('b.txt', '2025-07-01'),
        told('cc.txt', '2025-07-02'),
        told('ddd.txt', '2025-07-01'),
      ]);
      assert.equal(found.length, 0);
      assert.match(
        losses,
        /do not agree on one: 2025-07-01 \(b\.txt, ddd\.txt\), 2025-07-02 \(cc\.txt\)\. Write it there/,
      );
      assert.doesNotMatch(losses, /derived/);
    }
  });

  it('stay out where the file gives a last day alone, or a coder’s date is none of the calendar', () => {
    const articles = [told('b.txt', '2025-07-01')];
    const losses = (more: Partial<Incident>): string =>
      event('acled', articles, { incidents: [{ ...INCIDENT, ...more }] }).losses;
    assert.match(losses({ date_end: '2025-07-02' }), /its last day and not its first/);
    assert.match(losses({ date: '2025-02-30' }), /none of the calendar/);
    assert.doesNotMatch(losses({ date: '2025-07-09' }), /date/);
  });

  it('count no words that are not sure, and stay out where these tell another date', () => {
    const sure = told('b.txt', '2025-07-01');
    const unsure = (value: string) => told('cc.txt', value, { state: 'uncertain' });
    assert.match(event('acled', [sure, unsure('2025-07-02')]).losses, /words that are not sure tell another/);
    assert.equal(event('acled', [sure, unsure('2025-07-01')]).rows[0]?.['event_date'], '2025-07-01');
    assert.match(event('acled', [unsure('2025-07-01')]).losses, /Its file gives no date/);
  });

  it('never say a date that words marked sensitive tell, unless others do or nothing is redacted', () => {
    const secret = told('b.txt', '2025-07-01', { sensitive: true });
    const whole = ({ all }: Event): string => [...all.files.values()].join('\n');
    const hidden = event('acled', [secret]);
    assert.match(hidden.losses, /words marked sensitive tell it/);
    assert.equal(hidden.rows.length, 0);
    assert.doesNotMatch(whole(hidden), /2025-07-01 \(|Date derived/);
    const differing = event('acled', [secret, told('cc.txt', '2025-07-05')]);
    assert.match(differing.losses, /\[redacted\] \(b\.txt\), 2025-07-05 \(cc\.txt\)/);
    const open = event('acled', [secret, told('cc.txt', '2025-07-01')]);
    assert.deepEqual([open.rows.length, /derived from 2025-07-01 \(cc\.txt\), not/.test(open.losses)], [1, true]);
    assert.equal(event('acled', [secret], { redact: false }).rows[0]?.['event_date'], '2025-07-01');
  });

  it('tell it in GeoJSON, too, and take names out of the articles’ paths', () => {
    const articles = [told('issa baré.txt', '2025', { granularity: 'year' })];
    const { files, losses } = datasetOf([report(), ...articles], {
      ...{ format: 'geojson', codebook: CODEBOOK, incidents: [INCIDENT] },
    });
    const { features } = JSON.parse(files.get('incidents.geojson') ?? '') as {
      features: { properties: Record<string, unknown> }[];
    };
    const { date, date_end: end, date_precision: precision, date_derived_from: from } = features[0]?.properties ?? {};
    assert.deepEqual([date, end, precision, from], ['2025-01-01', '2025-12-31', undefined, ['[redacted].txt']]);
    assert.doesNotMatch(JSON.stringify(losses), /baré/i);
  });

  it('have it in the table of incidents, too, as in the tables of events', () => {
    const row = (articles: readonly DatasetArticle[], choices: Choices = {}) => {
      const written = datasetOf([report(), ...articles], {
        ...{ format: 'csv', codebook: CODEBOOK, incidents: [INCIDENT] },
        ...choices,
      });
      const [head = [], line = []] = readCsv(written.files.get('incidents.csv') ?? '');
      const of = (name: string): string => line[head.indexOf(name)] ?? '';
      const when = [of('date'), of('date_end'), of('date_precision')].join(' ');
      return { when, losses: lossesOf(written).join('\n') };
    };
    const day = row([told('b.txt', '2025-07-01'), told('cc.txt', '2025-07', { granularity: 'month' })]);
    assert.equal(day.when, '2025-07-01  1');
    assert.match(day.losses, /^date of seven-towns: 2025-07-01: date derived from 2025-07-01 \(b\.txt\), 2025-07/m);
    const month = [told('b.txt', '2025-07', { granularity: 'month' })];
    assert.equal(row(month).when, '2025-07-01 2025-07-31 3');
    assert.equal(row([told('b.txt', '2025', { granularity: 'year' })]).when, '2025-01-01 2025-12-31 ');
    assert.equal(row([told('b.txt', '2025-07-01'), told('cc.txt', '2025-07-02')]).when, '  ');
    const filed = row(month, { incidents: [{ ...INCIDENT, date: '2025-07-09', date_precision: 2 }] });
    assert.deepEqual([filed.when, /derived/.test(filed.losses)], ['2025-07-09  2', false]);
    const unsure = told('cc.txt', '2025-07-02', { state: 'uncertain' });
    assert.equal(row([told('b.txt', '2025-07-01'), unsure]).when, '  ');
    const secret = told('b.txt', '2025-07-01', { sensitive: true });
    assert.equal(row([secret]).when, '  ');
    assert.doesNotMatch(row([secret]).losses, /2025-07-01/);
    assert.equal(row([secret], { redact: false }).when, '2025-07-01  1');
    assert.equal(row([secret, told('cc.txt', '2025-07-01')]).when, '2025-07-01  1');
  });

  it('come out the same, byte for byte, whatever the order of incidents', () => {
    const articles = [told('b.txt', '2025-07-01'), told('cc.txt', '2025-07', { granularity: 'month' })];
    const other = { ...SEVEN, id: 'other' };
    const [one, two] = [
      [INCIDENT, other],
      [other, INCIDENT],
    ].map((incidents) => event('acled', articles, { incidents }).all.files);
    assert.deepEqual(one, two);
  });
});

describe('the table of incidents', () => {
  it('has no empty list, which CSV could not tell from nothing: an incident without outlets loses none', () => {
    const bare = {
      ...report(),
      sidecar: { ...report().sidecar, article: { ...report().sidecar.article, outlet: undefined } },
    };
    for (const format of ['csv', 'jsonl'] as const) {
      const written = datasetOf([bare], { format, codebook: CODEBOOK, incidents: [SEVEN] });
      assert.doesNotMatch(lossesOf(written).join('\n'), /outlets/);
      assert.doesNotMatch(written.files.get('incidents.jsonl') ?? '', /\[\]/);
    }
  });
});

describe('UCDP-GED-like events', () => {
  it('have 49 columns; low, best and high of the rows add up to those of the incident', () => {
    const found = rows('ucdp', { title: { rule: 'ucdp' } });
    assert.equal(Object.keys(found[0] ?? {}).length, 49);
    const sum = (name: string): number => found.reduce((total, row) => total + Number(row[name]), 0);
    assert.deepEqual([sum('low'), sum('best'), sum('high')], [0, 0, 80]);
    const {
      dyad_name: dyad,
      type_of_violence: type,
      geom_wkt: wkt,
      source_headline: headline,
      where_prec: where,
    } = found[0] ?? {};
    assert.deepEqual([dyad, type, wkt, where], ['Government of Mali - JNIM', '1', 'POINT (-12.1833 14.4667)', '1']);
    assert.equal(headline, '[redacted]: 80 neutralised');
    assert.equal(found[0]?.['date_prec'], '1');
  });

  it('are one row a place where the days are not known', () => {
    const incident = { ...SEVEN, date_end: '2025-07-05', date_precision: 2, places: [{ place: 'ml-faladie' }] };
    const [only, ...others] = rows('ucdp', { title: { rule: 'acled' }, incidents: [incident] });
    assert.equal(others.length, 0);
    const { date_start: start, date_end: end, date_prec: precision, where_coordinates: where, best } = only ?? {};
    assert.deepEqual([start, end, precision, where, best], ['2025-07-01', '2025-07-05', '2', 'kayes - Faladié', '80']);
  });
});

describe('GeoJSON', () => {
  it('has longitude first, and no point where there are no coordinates', () => {
    const incident = { ...SEVEN, places: [{ place: 'ml-diboli' }, { place: 'ml-west' }] };
    const { files } = datasetOf([report()], { format: 'geojson', codebook: CODEBOOK, incidents: [incident] });
    const { features } = JSON.parse(files.get('incidents.geojson') ?? '') as {
      features: { geometry: unknown; properties: { title: string } }[];
    };
    assert.deepEqual(
      features.map(({ geometry }) => geometry),
      [{ type: 'Point', coordinates: [-12.1833, 15.4667] }, null],
    );
    assert.equal(features[0]?.properties.title, 'Attacks on seven towns; [redacted] speaks');
  });
});

describe('figures over rows', () => {
  it('add up, and are in order in each row', () => {
    const figures = fc.tuple(fc.nat(50), fc.nat(50), fc.nat(50), fc.nat(50), fc.nat(200), fc.nat(100));
    fc.assert(
      fc.property(
        figures,
        fc.integer({ min: 1, max: 9 }),
        fc.nat(8),
        ([a, b, civilians, unknown, more, less], count, own) => {
          const best = a + b + civilians + unknown;
          const low = Math.max(0, best - less);
          const deaths = { a, b, civilians, unknown };
          const one = { rule: 'ucdp', low, best, high: best + more, deaths, steps: [], top: [] } as const;
          const weights = Array.from({ length: count }, (_, at) => (at === own ? 5 : 1));
          const shares = shared(one, proportional(best, weights));
          const sum = (of: (share: (typeof shares)[number]) => number): number =>
            shares.reduce((all, share) => all + of(share), 0);
          assert.deepEqual(
            [sum((share) => share.low), sum((share) => share.best), sum((share) => share.high)],
            [low, best, best + more],
          );
          for (const share of shares) {
            assert.ok(share.low <= share.best && share.best <= share.high);
            assert.equal(share.deaths.a + share.deaths.b + share.deaths.civilians + share.deaths.unknown, share.best);
          }
          assert.deepEqual([sum(({ deaths: of }) => of.a), sum(({ deaths: of }) => of.civilians)], [a, civilians]);
        },
      ),
    );
  });
});
