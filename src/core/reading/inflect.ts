/** All forms of regular English verbs ("claim" → claim, claims, claimed, claiming) of a list written as one string. */
export function englishVerbs(bases: string): readonly string[] {
  return bases
    .trim()
    .split(/\s+/u)
    .flatMap((base) => {
      if (base.endsWith('e')) return [base, `${base}s`, `${base}d`, `${base.slice(0, -1)}ing`];
      if (/[^aeiou]y$/u.test(base)) {
        const stem = base.slice(0, -1);
        return [base, `${stem}ies`, `${stem}ied`, `${base}ing`];
      }
      const third = /(?:s|sh|ch|x)$/u.test(base) ? `${base}es` : `${base}s`;
      return [base, third, `${base}ed`, `${base}ing`];
    });
}

/** The forms in which reports use French verbs in -er: "affirmer" → affirme, affirment, affirmé, affirmait, affirmant … */
export function frenchVerbs(infinitives: string): readonly string[] {
  return infinitives
    .trim()
    .split(/\s+/u)
    .flatMap((infinitive) => {
      const stem = infinitive.slice(0, -2);
      // "annoncer", "partager": the letter stays soft before a.
      const soft = stem.endsWith('c') ? `${stem.slice(0, -1)}ç` : stem.endsWith('g') ? `${stem}e` : stem;
      // "révéler", "considérer", "relever": the last e of the stem opens before a mute ending.
      const open = stem.replace(/[ée]([bcdfghjklmnpqrstvxz]+)$/u, (_, rest: string) => `è${rest}`);
      const mute = /[ée][bcdfghjklmnpqrstvxz]$/u.test(stem) ? open : stem;
      return [`${mute}e`, `${mute}ent`, `${stem}é`, `${soft}ait`, `${soft}aient`, `${soft}ant`];
    });
}

/** Participles in their four forms: "blessé" → blessé, blessée, blessés, blessées. */
export const frenchParticiples = (participles: string): readonly string[] =>
  participles
    .trim()
    .split(/\s+/u)
    .flatMap((one) => [one, `${one}e`, `${one}s`, `${one}es`]);

/** The same verbs with their infinitives, participles and the tenses of narration: "tuer", "tués", "tua", "tuèrent". */
export const frenchDeeds = (infinitives: string): readonly string[] =>
  infinitives
    .trim()
    .split(/\s+/u)
    .flatMap((infinitive) => {
      const stem = infinitive.slice(0, -2);
      const soft = stem.endsWith('c') ? `${stem.slice(0, -1)}ç` : stem.endsWith('g') ? `${stem}e` : stem;
      const rest = frenchVerbs(infinitive).filter((form) => form !== `${stem}é`);
      return [infinitive, ...rest, ...frenchParticiples(`${stem}é`), `${soft}a`, `${stem}èrent`];
    });
