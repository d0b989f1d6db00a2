import assert from 'node:assert/strict';
import type { Claim } from '../../../src/core/annotation/model';
import {
  ACTOR_ROLES,
  ANNOTATION_TYPES,
  CODING_STATUSES,
  DECISION_HARMS,
  EPISTEMIC,
  HARMS,
  LINK_KINDS,
  PLACE_ROLES,
  REVIEW_STATES,
  SCOPES,
  VICTIM_STATUSES,
} from '../../../src/core/annotation/values';
import { analysedOne } from '../../../src/core/incident/analyseIncidents';
import { gatherIncidents, type Gathering } from '../../../src/core/incident/gather';
import type { IncidentSummary } from '../../../src/core/incident/summary';
import { readHostMessage, readPageMessage, shownIncident, stateMessage } from '../../../src/webview/protocol';
import { report } from '../core/incident/reports';

function json(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** A project whose one incident fills every key of the view model. */
function fullProject(): Gathering {
  const claim: Claim = {
    harm: 'neutralised',
    count: { qualifier: 'vague', lower: 3, upper: 9 },
    victims: ['front', 'nobody'],
    victims_text: 'fighters',
    victim_status: 'combatant',
    victim_traits: ['women'],
    claimant: 'army',
    claimant_text: 'a colonel',
    via: ['Example Wire'],
    as_of: '2025-03-02',
    place: 'orlu',
    epistemic: 'claimed',
    decision: { harm: 'killed', low: 0, best: 0, high: 9, by: 'aminata', why: 'Party claim.' },
  };
  const incident = ['raid'];
  const article = report(
    'a.txt',
    'The army hit the Front at Orlu; some died. Nobody knows, the mayor said. Some fled.',
    [
      { id: 'a000000001', type: 'actor', exact: 'The army', actor: 'army', role: [...ACTOR_ROLES], incident },
      { id: 'p000000001', type: 'place', exact: 'Orlu', place: 'orlu', role: 'attacked', incident },
      {
        id: 'c000000001',
        type: 'casualty',
        exact: 'some died',
        claim,
        incident,
        sensitive: true,
        review: { state: 'disputed' },
        links: [{ contradicts: 'c000000002' }, { denies: 's000000001' }, { repeats: 'z000000001' }],
      },
      { id: 's000000001', type: 'statement', exact: 'Nobody knows', kind: 'withheld', incident },
      { id: 'c000000002', type: 'casualty', exact: 'Some fled', claim: { ...claim, claimant: undefined }, incident },
    ],
    {
      headline: 'Raid',
      outlet: 'Example Wire',
      published: '2025-03-03',
      language: 'en',
      copy_of: 'b.txt',
      translation_of: 'c.txt',
      coding: CODING_STATUSES.map((status) => ({ by: 'aminata', status })),
    },
    { c000000001: 'moved' },
  );
  return {
    articles: [article],
    incidents: [
      {
        id: 'raid',
        title: 'Raid',
        date: '2025-03-02',
        date_end: '2025-03-03',
        date_precision: 1,
        side_a: ['army'],
        side_b: ['front'],
        sub_event_type: 'Attack',
        notes: 'A note.',
      },
    ],
    codebook: { actors: new Map([['army', { name: 'Army' }]]), places: new Map() },
  };
}

const fullSummary = (): readonly IncidentSummary[] => gatherIncidents(fullProject());

describe('the messages of the host', () => {
  it('carry the whole view model, losing nothing', () => {
    const summaries = fullSummary();
    const message = stateMessage(summaries, 'fr', 'raid', { shown: shownIncident(summaries, 'raid') });
    assert.deepEqual(json(readHostMessage(json(message))), json(message));
  });

  it('allow every value of the formats’ lists', () => {
    const [summary] = fullSummary();
    const [row] = summary?.claims ?? [];
    assert.ok(summary && row);
    const [link] = row.links;
    assert.ok(link?.target.found);
    const { target } = link;
    const claims = [
      ...HARMS.map((harm) => ({ ...row, harm })),
      ...EPISTEMIC.map((epistemic) => ({ ...row, epistemic })),
      ...SCOPES.map((scope) => ({ ...row, scope })),
      ...REVIEW_STATES.map((review) => ({ ...row, review })),
      ...VICTIM_STATUSES.map((victimStatus) => ({ ...row, victimStatus })),
      ...DECISION_HARMS.map((harm) => ({ ...row, decision: { harm } })),
      ...LINK_KINDS.map((kind) => ({ ...row, links: [{ ...link, kind }] })),
      ...ANNOTATION_TYPES.map((type) => ({ ...row, links: [{ ...link, target: { ...target, type } }] })),
    ];
    const places = PLACE_ROLES.map((role) => ({
      key: role,
      place: { name: role, status: 'known' as const },
      listed: true,
      roles: [{ role, times: 1 }],
      mentions: 1,
    }));
    const full = { ...summary, claims, places };
    const message = stateMessage([full], 'en', undefined, { shown: shownIncident([full], full.key) });
    assert.deepEqual(json(readHostMessage(json(message))), json(message));
  });

  it('carry what follows for one incident, with the rules, losing nothing', () => {
    const analysis = analysedOne(fullProject(), 'raid')?.analysis;
    assert.ok(analysis && analysis.ucdp.steps.length > 0 && analysis.contradictions.length > 0);
    const shown = shownIncident(fullSummary(), 'raid', analysis);
    assert.ok(shown && shown.claims.length > 0);
    const state = stateMessage(fullSummary(), 'en', 'raid', { rule: 'ucdp', chosenRule: 'acled', shown });
    assert.deepEqual(json(readHostMessage(json(state))), json(state));
    const alone = { version: 1, type: 'shown', shown };
    assert.deepEqual(json(readHostMessage(json(alone))), json(alone));
    assert.equal(readHostMessage({ ...alone, shown: { ...shown, analysis: {} } }), undefined);
    assert.equal(readHostMessage({ ...state, rule: 'mean' }), undefined);
  });

  it('are refused when they are another version’s or malformed', () => {
    const message = stateMessage(fullSummary(), 'en');
    assert.equal(readHostMessage({ ...message, version: 2 }), undefined);
    assert.equal(readHostMessage({ ...message, locale: 'de' }), undefined);
    assert.equal(readHostMessage({ ...message, incidents: [{}] }), undefined);
    assert.equal(readHostMessage({ ...message, shown: { key: 'raid' } }), undefined);
    assert.equal(readHostMessage({ ...message, shown: { key: 'raid', claims: [{}] } }), undefined);
    assert.equal(readHostMessage('state'), undefined);
    assert.equal(readHostMessage(undefined), undefined);
  });
});

describe('the messages of the page', () => {
  it('are read as they are', () => {
    for (const message of [
      { version: 1, type: 'ready' },
      { version: 1, type: 'open', file: 'a.txt', id: 'c000000001' },
      { version: 1, type: 'open', file: 'a.txt' },
      { version: 1, type: 'decide', file: 'a.txt', id: 'c000000001' },
      { version: 1, type: 'openIncident', incident: 'raid' },
      { version: 1, type: 'selectIncident', incident: 'unassigned:' },
      { version: 1, type: 'chooseRule', rule: 'ucdp' },
    ]) {
      assert.deepEqual(readPageMessage(message), message);
    }
  });

  it('are refused when they are anything else', () => {
    for (const message of [
      { version: 1, type: 'run', command: 'x' },
      { version: 1, type: 'open', id: 'c000000001' },
      { version: 1, type: 'open', file: 7 },
      { version: 1, type: 'chooseRule', rule: 'mean' },
      { type: 'ready' },
      null,
    ]) {
      assert.equal(readPageMessage(message), undefined);
    }
  });
});
