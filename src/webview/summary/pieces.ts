import type { Named } from '../../core/incident/summary';
import type { IncidentHead } from '../incidentHead';
import type { Context } from './context';
import { element, foreign, type Child } from './dom';
import { icon, type IconName } from './icons';

/** A cue in words and with an icon, so that it does not hang on its colour. */
export function flag(
  kind: 'warning' | 'error' | 'info',
  iconName: IconName,
  text: string,
  title?: string,
): HTMLElement {
  return element(
    'span',
    { class: `flag flag-${kind}`, ...(title === undefined ? {} : { title }) },
    icon(iconName),
    element('span', {}, text),
  );
}

export function muted(...children: readonly Child[]): HTMLElement {
  return element('span', { class: 'muted' }, ...children);
}

/** A name, with a remark where the codebook does not know it. */
export function namedPieces({ name, status }: Named, { strings }: Context): readonly Child[] {
  switch (status) {
    case 'known':
      return [foreign(name)];
    case 'unknown':
      return [foreign(name), ' ', flag('warning', 'warning', strings.unknownInCodebook)];
    case 'unlinked':
      return [foreign(name), ' ', muted(`(${strings.unlinked})`)];
  }
}

/** "2025-07-01 17:44": ISO dates read alike in every language. */
export function dateText(date: string): string {
  return date.replace('T', ' ');
}

/** The same, broken only between day and time. */
export function dateElement(date: string): HTMLElement {
  const parts = date.split('T').map((part) => element('span', { class: 'nowrap' }, part));
  return element('time', { datetime: date }, ...parts.flatMap((part, index) => (index === 0 ? [part] : [' ', part])));
}

export function titleOf({ kind, title, id }: IncidentHead, { strings }: Context): string {
  return kind === 'unassigned' ? strings.unassigned : (title ?? id ?? '');
}

export function periodOf({ date, dateEnd }: IncidentHead): string | undefined {
  if (date === undefined) return undefined;
  return dateEnd === undefined ? dateText(date) : `${dateText(date)} – ${dateText(dateEnd)}`;
}

/** What of an incident waits for a person. */
export function openFlags({ counts }: IncidentHead, { strings }: Context): readonly HTMLElement[] {
  return [
    ...(counts.contradictions > 0
      ? [flag('error', 'git-compare', strings.contradictionCount(counts.contradictions))]
      : []),
    ...(counts.pending > 0 ? [flag('warning', 'question', strings.pendingCount(counts.pending))] : []),
    ...(counts.unsettled > 0 ? [flag('warning', 'warning', strings.unsettledCount(counts.unsettled))] : []),
  ];
}
