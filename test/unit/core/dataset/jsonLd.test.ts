import assert from 'node:assert/strict';
import jsonld from 'jsonld';
import { ANNOTATION_CONTEXT } from './annotationContext';
import { articleOf, datasetOf } from './articles';

// What a JSON-LD processor makes of W3C Web Annotations, in its safe mode: a term, type or address that it would have to
// leave out is an error.

const BASE = 'https://example.org/project/';
const OA = 'http://www.w3.org/ns/oa#';
const KILLED = { harm: 'killed', count: { stated: 12, qualifier: 'at_least', lower: 12 }, scope: 'incident' };
const ARTICLES = [
  articleOf('reports/é 1.txt', 'Le 🔥 JNIM attacked Boni. At least 12 soldiers were killed.', [
    { id: 'a000000001', type: 'actor', exact: 'JNIM', actor: 'jnim', role: ['perpetrator'], by: 'aminata' },
    { id: 'a000000002', type: 'place', exact: 'Boni', place: 'ml-boni', note: 'One "of two" <b>' },
    { id: 'a000000003', type: 'casualty', exact: 'At least 12 soldiers were killed', claim: KILLED },
  ]),
  articleOf('b.txt', 'Boni again.', [{ id: 'a000000004', type: 'place', exact: 'Boni', sensitive: true }], {
    url: 'https://example.net/b?x=1',
  }),
];

const options = {
  base: BASE,
  safe: true,
  documentLoader: (url: string) =>
    url === 'http://www.w3.org/ns/anno.jsonld'
      ? Promise.resolve({ documentUrl: url, document: ANNOTATION_CONTEXT })
      : Promise.reject(new Error(`${url} is not here.`)),
};

const documentOf = (text: string | undefined): jsonld.JsonLdDocument => JSON.parse(text ?? '') as jsonld.JsonLdDocument;
const written = (): jsonld.JsonLdDocument =>
  documentOf(datasetOf(ARTICLES, { format: 'w3c' }).files.get('annotations.jsonld'));

/** The statements about an annotation and what it leads to, by the last part of their predicate. */
interface Statement {
  readonly subject: { readonly value: string };
  readonly predicate: { readonly value: string };
  readonly object: { readonly value: string };
}

async function statements(): Promise<readonly Statement[]> {
  return (await jsonld.toRDF(written(), options)) as unknown as readonly Statement[];
}

describe('W3C Web Annotations, read by a JSON-LD processor', () => {
  it('every term is one of the vocabulary, and a page holds the annotations in order', async () => {
    const [page] = await jsonld.expand(written(), options);
    assert.deepEqual(page?.['@type'], ['http://www.w3.org/ns/activitystreams#OrderedCollectionPage']);
    const [list] = page['http://www.w3.org/ns/activitystreams#items'] as { readonly '@list': readonly object[] }[];
    assert.deepEqual(
      list?.['@list'].map((item) => [item['@id' as never], item['@type' as never]]),
      [1, 2, 3, 4].map((number) => [`urn:sitrep:annotation:a00000000${number}`, [`${OA}Annotation`]]),
    );
  });

  it('a target is the address of the article with the words and their place; none of what is redacted', async () => {
    const all = await statements();
    const of = (subject: string, predicate: string): readonly string[] =>
      all
        .filter((one) => one.subject.value === subject && one.predicate.value === OA + predicate)
        .map(({ object }) => object.value);
    const targetOf = (id: string): string => of(`urn:sitrep:annotation:${id}`, 'hasTarget')[0] ?? '';
    const target = targetOf('a000000001');
    assert.deepEqual(of(target, 'hasSource'), [`${BASE}reports/%C3%A9%201.txt`]);
    const selectors = of(target, 'hasSelector');
    assert.deepEqual(
      ['exact', 'prefix', 'suffix', 'start', 'end'].map((key) => selectors.flatMap((one) => of(one, key))),
      [['JNIM'], ['Le 🔥 '], [' attacked Boni. At least 12 soldie'.slice(0, 32)], ['5'], ['9']],
    );
    assert.deepEqual(of(targetOf('a000000004'), 'hasSource'), ['https://example.net/b?x=1']);
    assert.deepEqual(of(targetOf('a000000004'), 'hasSelector'), []);
  });

  it('what Sitrep adds stays as it is, as JSON', async () => {
    const all = await statements();
    const facts = all.find(
      ({ subject, predicate }) =>
        subject.value === 'urn:sitrep:annotation:a000000003' && predicate.value === 'urn:sitrep:facts',
    );
    const { harm, stated, lower } = JSON.parse(facts?.object.value ?? '{}') as Record<string, unknown>;
    assert.deepEqual([harm, stated, lower], ['killed', 12, 12]);
  });

  it('a term that the vocabulary has not is an error', async () => {
    const { items, ...head } = written() as { readonly items: readonly object[] };
    const other = { ...head, items: items.map((item) => ({ ...item, colour: 'red' })) };
    await assert.rejects(jsonld.expand(other, options), /safe mode/i);
  });
});
