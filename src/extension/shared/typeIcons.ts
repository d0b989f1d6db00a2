import type { AnnotationType } from '../../core/annotation/values';

/** The icon of each type, wherever annotations are listed. */
export const TYPE_ICONS: Readonly<Record<AnnotationType, string>> = {
  actor: 'organization',
  place: 'location',
  casualty: 'pulse',
  date: 'calendar',
  statement: 'comment',
  person: 'person',
};
