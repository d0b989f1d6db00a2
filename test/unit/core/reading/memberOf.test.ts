import assert from 'node:assert/strict';
import type { Language } from '../../../../src/core/reading/language';
import { suggestClaims } from '../../../../src/core/suggest/suggestClaims';

/** The words for those harmed, and what they are. */
const victims = (text: string, language: Language): readonly string[] =>
  suggestClaims({ text: `A day\n\n${text}\n`, language }).map(
    ({ claim }) => `${claim.victims_text ?? ''} = ${claim.victim_status ?? ''}`,
  );

const EXAMPLES: readonly (readonly [Language, string, ...string[]])[] = [
  ['en', 'Six members of the security forces were killed in Tesit.', 'members of the security forces = combatant'],
  [
    'en',
    'A bomb killed one member of a pro-government militia in Tesit.',
    'member of a pro-government militia = combatant',
  ],
  ['en', 'Seven members of one family died in Tesit.', 'members of one family = civilian'],
  [
    'en',
    'Raiders shot dead four members of the Tesit Defence League.',
    'members of the Tesit Defence League = unknown',
  ],
  [
    'en',
    'Raiders killed four members of the local Adara community.',
    'members of the local Adara community = civilian',
  ],
  ['en', 'Two members of parliament were abducted by gunmen.', 'members of parliament = civilian'],
  // What does not name a body is no part of the words.
  ['en', 'Two members were wounded in Tesit.', 'members = unknown'],
  ['en', 'Gunmen wounded two members of a group that soldiers had stopped.', 'members = unknown'],
  ['en', 'Six people of the army town were killed.', 'people = unknown'],
  ['en', 'Nine members of the army fled Tesit.'],
  ['fr', 'Six membres des forces de sécurité ont été tués à Tesit.', 'membres des forces de sécurité = combatant'],
  ['fr', 'Un agent de police a été tué à Tesit.', 'agent de police = combatant'],
  ['fr', 'Trois agents de santé ont été tués à Tesit.', 'agents de santé = civilian'],
  ['fr', 'Quatre éléments de la garde nationale ont été blessés.', 'éléments de la garde = combatant'],
  ['fr', 'Six membres de la même famille sont morts.', 'membres de la même famille = civilian'],
  ['fr', 'Neuf membres de l’armée ont fui.'],
];

describe('members of a body', () => {
  for (const [language, text, ...expected] of EXAMPLES) {
    it(`${language}: ${text}`, () => assert.deepEqual(victims(text, language), expected));
  }
});
