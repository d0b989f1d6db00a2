import type { ContextDefinition } from 'jsonld';

/**
 * The terms of the W3C Web Annotation context that datasets use, by the tables of the Web Annotation Vocabulary
 * (Recommendation of 2017-02-23): tests have no network, and a term that is missing here is an error.
 */
export const ANNOTATION_CONTEXT: { readonly '@context': ContextDefinition } = {
  '@context': {
    oa: 'http://www.w3.org/ns/oa#',
    as: 'http://www.w3.org/ns/activitystreams#',
    dcterms: 'http://purl.org/dc/terms/',
    foaf: 'http://xmlns.com/foaf/0.1/',
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    id: '@id',
    type: '@type',
    Annotation: 'oa:Annotation',
    AnnotationPage: 'as:OrderedCollectionPage',
    Person: 'foaf:Person',
    SpecificResource: 'oa:SpecificResource',
    TextPositionSelector: 'oa:TextPositionSelector',
    TextQuoteSelector: 'oa:TextQuoteSelector',
    TextualBody: 'oa:TextualBody',
    commenting: 'oa:commenting',
    identifying: 'oa:identifying',
    tagging: 'oa:tagging',
    body: { '@id': 'oa:hasBody', '@type': '@id' },
    creator: { '@id': 'dcterms:creator', '@type': '@id' },
    end: { '@id': 'oa:end', '@type': 'xsd:nonNegativeInteger' },
    exact: 'oa:exact',
    items: { '@id': 'as:items', '@type': '@id', '@container': '@list' },
    motivation: { '@id': 'oa:motivatedBy', '@type': '@vocab' },
    nickname: 'foaf:nick',
    prefix: 'oa:prefix',
    purpose: { '@id': 'oa:hasPurpose', '@type': '@vocab' },
    selector: { '@id': 'oa:hasSelector', '@type': '@id' },
    source: { '@id': 'oa:hasSource', '@type': '@id' },
    start: { '@id': 'oa:start', '@type': 'xsd:nonNegativeInteger' },
    startIndex: { '@id': 'as:startIndex', '@type': 'xsd:nonNegativeInteger' },
    suffix: 'oa:suffix',
    target: { '@id': 'oa:hasTarget', '@type': '@id' },
    value: 'rdf:value',
  },
};
