import assert from 'node:assert/strict';
import { suggestArticle } from '../../../../src/core/suggest/suggestArticle';
import { starterNames } from '../../../score/scoreNames';
import { said, shown } from './shownNames';

const first = (text: string, language: 'en' | 'fr' = 'en'): string | undefined => shown('place', text, language)[0];

describe('suggestArticle: names among other names', () => {
  it('parts a force from the word that says whose side it is on', () => {
    assert.deepEqual(shown('actor', 'The town is held by the government-aligned Chadian army, a trader said.'), [
      'Chadian army → new Military Forces of Chad',
    ]);
    assert.deepEqual(shown('actor', 'Deux militaires et mercenaires russes sont passés.', 'fr'), [
      'mercenaires russes → russian-allies',
    ]);
    assert.deepEqual(shown('actor', 'Le ministère de la Santé malien a publié un bilan.', 'fr'), [
      'ministère de la Santé malien → gov-mali',
    ]);
  });

  it('takes a name behind its country for itself, once', () => {
    assert.deepEqual(shown('actor', 'A raid by Sudan’s Rapid Support Forces ended at noon.'), [
      'Rapid Support Forces → new Rapid Support Forces',
    ]);
    assert.deepEqual(shown('actor', 'They fought Chad’s Eastern Plain Brigade at the well.'), [
      'Eastern Plain Brigade → new Eastern Plain Brigade',
    ]);
  });

  it('takes the whole of a force behind its soldiers', () => {
    assert.deepEqual(shown('actor', 'They shot at soldiers of the Cameroon army.'), [
      'Cameroon army → new Military Forces of Cameroon',
    ]);
  });

  it('takes no numbered unit for a group', () => {
    assert.deepEqual(
      shown('actor', 'Men of the 12th Infantry Battalion (IB) and the 3rd Brigade dug in. The IB left.'),
      [],
    );
    assert.deepEqual(shown('actor', 'Fighters of the 7th Front dug in.'), ['7th Front → new 7th Front']);
  });

  it('takes a people’s forces for those of the country before them', () => {
    assert.deepEqual(shown('actor', 'The South Sudan People’s Defence Forces (SSPDF) left. The SSPDF returned.'), [
      'South Sudan People’s Defence Forces → new Military Forces of South Sudan',
      'SSPDF → new Military Forces of South Sudan',
      'SSPDF → new Military Forces of South Sudan',
    ]);
    assert.deepEqual(shown('actor', 'They met the People’s Defence Force.'), [
      "People’s Defence Force → new People's Defence Force",
    ]);
  });

  it('knows an acronym that is no word when it is written as one', () => {
    assert.deepEqual(shown('actor', 'Le Jnim est là.', 'fr'), ['Jnim → jnim']);
    for (const word of ['Au marché.', 'Isis est une déesse.', 'Le jnim est là.'])
      assert.deepEqual(shown('actor', word, 'fr'), []);
  });

  it('learns an acronym that is written as a word, and a group that only the words behind its bracket call one', () => {
    assert.deepEqual(shown('actor', 'Les Forces armées centrafricaines (Faca) ont fui. Les Faca reviennent.', 'fr'), [
      'Forces armées centrafricaines → new Military Forces of Central African Republic',
      'Faca → new Military Forces of Central African Republic',
      'Faca → new Military Forces of Central African Republic',
    ]);
    assert.deepEqual(shown('actor', 'Les Forces armées centrafricaines (Mora) ont fui.', 'fr').length, 1);
    assert.deepEqual(
      shown('actor', 'Selon l’Entente pour les Plaines (EPP), un groupe rebelle, un puits a brûlé. L’EPP nie.', 'fr'),
      [
        'Entente pour les Plaines → new Entente pour les Plaines',
        'EPP → new Entente pour les Plaines',
        'EPP → new Entente pour les Plaines',
      ],
    );
    assert.deepEqual(shown('actor', 'Selon l’Entente pour les Plaines (EPP), une ferme, un puits a brûlé.', 'fr'), []);
  });

  it('leaves a state that only bounds a country, and a group that others are called after', () => {
    assert.deepEqual(shown('actor', 'The hamlet near the border with Russia is part of Russia.'), []);
    assert.deepEqual(shown('actor', 'Russia attacked the hamlet.'), ['Russia → russia']);
    assert.deepEqual(shown('actor', 'An ISIS-affiliated agency and a JNIM-linked preacher spoke.'), []);
    assert.deepEqual(shown('actor', 'Les mercenaires de Wagner sont partis.', 'fr'), [
      'mercenaires de Wagner → wagner',
    ]);
    assert.deepEqual(shown('actor', 'Des paramilitaires de Wagner sont partis.', 'fr'), ['Wagner → wagner']);
  });

  it('takes nobody who launches an attack or signs a truce for one who claims it', () => {
    const roles = said('Malian troops launched an offensive. JNIM signed a truce. JNIM said so.').flatMap((one) =>
      one.type === 'actor' ? [one.role?.[0]] : [],
    );
    assert.deepEqual(roles, [undefined, undefined, 'claimant']);
  });
});

describe('suggestArticle: where places lie', () => {
  it('takes a northern town for itself and what lies north of it for measured', () => {
    assert.equal(first('Gunmen attacked shops in the northern town of Djibo.'), 'Djibo → bf-djibo [attacked]');
    assert.equal(first('Gunmen attacked a post north of Djibo.'), 'Djibo → bf-djibo [reference]');
    assert.equal(first('Drones hit the southern suburbs of Djibo.'), 'Djibo → bf-djibo [attacked]');
    assert.equal(first('Des drones ont frappé la banlieue sud de Djibo.', 'fr'), 'Djibo → bf-djibo [attacked]');
    assert.equal(first('Un raid a eu lieu au sud de Djibo.', 'fr'), 'Djibo → bf-djibo [reference]');
    assert.equal(first('Un drone a visé le centre de Djibo.', 'fr'), 'Djibo → bf-djibo [attacked]');
    assert.equal(first('Un drone a visé un centre de déplacés de Djibo.', 'fr'), 'Djibo → bf-djibo [attacked]');
    assert.equal(first('Leur base est le village de Kolu.', 'fr'), 'Kolu → new Kolu [context]');
  });

  it('offers unknown places that others are measured by', () => {
    const french = 'L’attaque a eu lieu à Kolu, près de Banda, à 45km de Sirel et à l’ouest de Nomba.';
    assert.deepEqual(shown('place', french, 'fr'), [
      'Kolu → new Kolu [attacked]',
      'Banda → new Banda [reference]',
      'Sirel → new Sirel [reference]',
      'Nomba → new Nomba [reference]',
    ]);
    assert.deepEqual(shown('place', 'A bomb went off 20 km from Sirel and east of Nomba.'), [
      'Sirel → new Sirel [reference]',
      'Nomba → new Nomba [reference]',
    ]);
    assert.deepEqual(shown('place', 'Une source proche de Diarra a parlé d’une attaque.', 'fr'), []);
  });

  it('takes the ends of a road for measures, and an attack of late for one in spite of a year', () => {
    assert.equal(first('A bus was attacked on the Djibo-Kongoussi road.'), 'Djibo → bf-djibo [reference]');
    assert.equal(first('Djibo was attacked in 2018.'), 'Djibo → bf-djibo [context]');
    assert.equal(first('An elder said on Monday that Djibo was attacked in 2018.'), 'Djibo → bf-djibo [context]');
    assert.equal(first('Djibo was attacked on Monday, in a war that began in 2018.'), 'Djibo → bf-djibo [attacked]');
  });

  it('gives a place no attack from the office of one who speaks, nor a siege from a state of siege', () => {
    assert.equal(first('The attack was denied by the mayor of Djibo.'), 'Djibo → bf-djibo [context]');
    assert.equal(
      first('Des combats ont repris, dit le porte-parole de l’armée dans la ville de Djibo.', 'fr'),
      'Djibo → bf-djibo [context]',
    );
    assert.equal(first('L’état de siège dure à Djibo.', 'fr'), 'Djibo → bf-djibo [context]');
    assert.equal(first('Le siège dure à Djibo.', 'fr'), 'Djibo → bf-djibo [besieged]');
    assert.equal(first('The attack came a year after they returned to power in Djibo.'), 'Djibo → bf-djibo [context]');
  });

  it('follows a list of places to its end', () => {
    assert.deepEqual(shown('place', 'Shells fell in Djibo, Banda, Nomba and Sirel.').length, 4);
    assert.deepEqual(shown('place', 'Shells fell, said Moussa Diarra, Awa Sangare, Sirel and Djibo.'), [
      'Sirel → new Sirel [attacked]',
      'Djibo → bf-djibo [attacked]',
    ]);
  });

  it('takes what was struck for a place behind an adjective, and what men move towards for measured', () => {
    assert.equal(first('Un civil est mort dans une attaque russe sur Kolu.', 'fr'), 'Kolu → new Kolu [attacked]');
    assert.equal(first('Ils ont attaqué un convoi en direction de Djibo.', 'fr'), 'Djibo → bf-djibo [reference]');
    assert.deepEqual(shown('place', 'Des frappes sur les villages de Kolu et de Banda ont eu lieu.', 'fr').length, 2);
  });

  it('takes no title and no hospital for a place', () => {
    assert.deepEqual(shown('place', 'A man was killed, while a Deputy Superintendent of Police fled.'), []);
    assert.deepEqual(shown('place', 'Shells fell near Nomba Hospital.'), []);
    assert.deepEqual(shown('place', 'Shells fell near Nomba.'), ['Nomba → new Nomba [reference]']);
  });

  it('takes the head of a village for no town, and a town behind its country for one', () => {
    assert.deepEqual(shown('place', 'They shot the village Head of the herders dead.'), []);
    assert.deepEqual(shown('place', 'Rockets hit Burkina Faso’s Djibo at dawn.'), ['Djibo → bf-djibo [attacked]']);
  });

  it('offers regions where the words say that the place is meant', () => {
    assert.deepEqual(shown('place', 'Fighting spread in the restive Darfur region.'), [
      'Darfur → new Darfur [attacked]',
    ]);
    assert.deepEqual(shown('place', 'Thousands have fled Darfur.'), ['Darfur → new Darfur [context]']);
    assert.deepEqual(shown('place', 'Rebels clashed in Sudan’s Darfur.'), ['Darfur → new Darfur [attacked]']);
    assert.deepEqual(shown('place', 'Le Darfour est en guerre.', 'fr'), ['Darfour → new Darfour [context]']);
    assert.deepEqual(shown('place', 'Gunmen attacked Djibo, in Darfur.'), [
      'Djibo → bf-djibo [attacked]',
      'Darfur → new Darfur [context]',
    ]);
    for (const people of [
      'The Amhara militia attacked a post.',
      'Amhara farmers were killed.',
      'The Darfur war goes on.',
    ])
      assert.deepEqual(shown('place', people), [], people);
    assert.deepEqual(shown('place', 'La capitale du Darfour a été bombardée.', 'fr'), []);
    assert.deepEqual(shown('place', 'Jets struck a school in Nomba Township.'), ['Nomba → new Nomba [attacked]']);
  });
});

describe('suggestArticle: dates', () => {
  const dates = (text: string, language: 'en' | 'fr' = 'en'): readonly string[] =>
    suggestArticle({ text, language, published: '2025-07-09' }, starterNames()).flatMap((one) =>
      one.type === 'date' ? [`${one.exact} → ${one.value ?? ''}`] : [],
    );

  it('reads a weekday, its part of the day and the date as one', () => {
    assert.deepEqual(dates('L’attaque a eu lieu dimanche matin 6 juillet.', 'fr'), [
      'dimanche matin 6 juillet → 2025-07-06',
    ]);
  });

  it('reads a night between two named days as one', () => {
    assert.deepEqual(dates('Dans la nuit du dimanche 6 au lundi 7 juillet.', 'fr'), [
      'Dans la nuit du dimanche 6 au lundi 7 juillet → 2025-07-06/2025-07-07',
    ]);
  });

  it('takes the month that is called the last for one that is over', () => {
    assert.deepEqual(dates('A raid last August and one last April failed.'), [
      'last August → 2024-08',
      'last April → 2025-04',
    ]);
    assert.deepEqual(dates('Le 25 avril dernier, puis en août dernier et mardi dernier.', 'fr'), [
      'Le 25 avril dernier → 2025-04-25',
      'en août dernier → 2024-08',
      'mardi dernier → 2025-07-08',
    ]);
    assert.deepEqual(dates('It failed last Monday and last week.'), [
      'last Monday → 2025-07-07',
      'last week → 2025-06-30/2025-07-06',
    ]);
  });

  it('takes "the last year" for no calendar year', () => {
    assert.deepEqual(dates('There were 300 raids in the last year.'), []);
    assert.deepEqual(dates('There were 300 raids last year.'), ['last year → 2024']);
  });

  it('takes what men are suspected to be for nothing to come', () => {
    assert.deepEqual(dates('Men suspected to be bandits on Wednesday burnt a barn.'), ['on Wednesday → 2025-07-09']);
    assert.deepEqual(dates('The bridge is to be closed on Wednesday.'), ['on Wednesday → ']);
  });
});
