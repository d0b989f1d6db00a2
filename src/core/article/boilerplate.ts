/** A part of an article that is the page's and not the report's. UTF-16 offsets; whole lines without their line end. */
export interface BoilerplateZone {
  readonly start: number;
  readonly end: number;
  readonly kind: BoilerplateKind;
}

export type BoilerplateKind =
  'cookies' | 'subscription' | 'related' | 'advertisement' | 'comments' | 'sharing' | 'rights' | 'navigation';

/** No line of a page's furniture is longer; a paragraph of the report that mentions cookies is. */
const MAX_LENGTH = 400;

/** Kinds with their signs, and letters (lower case) of which one is in every line that has a sign within. */
const SIGNS: readonly (readonly [BoilerplateKind, RegExp, within?: readonly string[]])[] = [
  [
    'cookies',
    /\bcookies?\b.*\b(?:use[sd]?|accept|refuse|consent|opt|browser|website|site|policy|keep|experience|utilis|navigation|refuser|accepte[rz]|politique)|\b(?:use[sd]?|accept|utilis\p{L}*|accepte[rz]|gérer)\b.*\bcookies?\b|^cookies?\b/iu,
    ['cookie'],
  ],
  [
    'subscription',
    /^(?:subscribe|sign up|register (?:now|for)|join (?:our|the) (?:newsletter|mailing|whatsapp|telegram)|get (?:real[ -]time|breaking|the latest|daily|our)|already a subscriber|s['’]abonner|abonnez[ -]vous|inscrivez[ -]vous|recevez|déjà abonné)/iu,
  ],
  ['subscription', /\bsubscribe (?:now|today|to our)\b|\b(?:notre|our) newsletter\b/iu, ['subscribe', 'newsletter']],
  [
    'related',
    /^(?:read (?:more|also|next)|see also|also read|more (?:on this|from|stories)|related(?: (?:articles?|stories|news|posts?|topics?))?\s*:?$|you may (?:also )?like|recommended|trending|most read|don['’]t miss|(?:à )?lire (?:aussi|également|la suite)|(?:à )?voir aussi|sur le même sujet|articles? (?:liés?|similaires?)|les plus lus)/iu,
  ],
  [
    'advertisement',
    /^[-–—*\s]*(?:advertisements?|advertising|sponsored(?: content)?|publicité|contenu sponsorisé|banner)[-–—*\s]*$/iu,
  ],
  ['comments', /^(?:\d+|(?:\d+ )?comments?|leave a (?:reply|comment)|laisser un commentaire|\d+ commentaires?)$/iu],
  [
    'comments',
    /your email address will not be published|uses akismet|your comment data|adresse e-mail ne sera pas publiée/iu,
    ['published', 'akismet', 'comment data', 'pas publiée'],
  ],
  [
    'sharing',
    /^(?:share(?: (?:this|on)\b.*)?|follow us\b.*|like us on\b.*|tweet|print|email|partager(?: sur\b.*)?|suivez-nous\b.*|imprimer)$/iu,
  ],
  ['rights', /^(?:©|\(c\)|copyright\b|all rights reserved|tous droits réservés)/iu],
  ['rights', /\ball rights reserved\.?$|\btous droits réservés\.?$/iu, ['all rights', 'tous droits']],
];

/** "News | Security | Economy": three or more short labels and nothing else. */
const MENU = /^[\p{L}\p{M}&'’ -]{2,24}(?:\s*[|•·>]\s*[\p{L}\p{M}&'’ -]{2,24}){2,}$/u;
/** A heading alone, whose list follows. */
const LIST_HEADING = /^[\p{L}'’ ]{4,40}:?$/u;
const LIST_ITEM = /^\s*[-–—•*▪]\s+\S/u;

/** Cookie banners, calls to subscribe, markers of related headlines with their lists, and the like, in order. */
export function boilerplateZones(text: string): readonly BoilerplateZone[] {
  const zones: BoilerplateZone[] = [];
  let listOf: BoilerplateKind | undefined;
  const signs = signsOf(text);
  for (const { start, line } of linesOf(text)) {
    const trimmed = line.trim();
    const kind = kindOf(trimmed, signs) ?? (listOf !== undefined && LIST_ITEM.test(line) ? listOf : undefined);
    if (kind !== undefined) zones.push({ start, end: start + line.length, kind });
    if (kind === undefined && trimmed !== '') listOf = undefined;
    else if (kind === 'related' && LIST_HEADING.test(trimmed)) listOf = kind;
  }
  return zones;
}

/** What kind of page furniture a line is; undefined where it is none. */
export function kindOf(line: string, signs = signsOf(line)): BoilerplateKind | undefined {
  const trimmed = line.trim();
  if (trimmed === '' || trimmed.length > MAX_LENGTH) return undefined;
  for (const [kind, sign] of signs) if (sign.test(trimmed)) return kind;
  return MENU.test(trimmed) ? 'navigation' : undefined;
}

/** The signs that a text may have: most texts have the letters of few. */
function signsOf(text: string): typeof SIGNS {
  const lower = text.toLowerCase();
  return SIGNS.filter(([, , within]) => within?.some((part) => lower.includes(part)) ?? true);
}

export function* linesOf(text: string): Generator<{ readonly start: number; readonly line: string }, void, undefined> {
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end);
    yield { start, line: line.endsWith('\r') ? line.slice(0, -1) : line };
    start = end + 1;
  }
}
