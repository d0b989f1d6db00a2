import type { Selector, Span } from '../anchor/selector';
import type { Annotation, Article, Link, Rejected } from './model';
import type { TextPatch } from './patch';
import type { Repoint } from './repoint';
import type { SidecarDoc } from './sidecar';
import type { CodingStatus } from './values';

/** Some keys of an annotation of any type; `undefined` removes a key. `claim` is given whole. */
export type AnnotationChanges = Readonly<Record<string, unknown>>;
export type ArticleChanges = { readonly [K in keyof Article]?: Article[K] | undefined };

/** An annotation carried to another text. `sha256: null` removes its own: the article's holds again. */
export interface Move {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly fragments?: readonly Span[];
  readonly prefix?: string;
  readonly suffix?: string;
  readonly sha256?: string | null;
}

/** A refused suggestion carried to another text. */
export interface RefusedMove {
  readonly was: Rejected;
  readonly start: number;
  readonly end: number;
}

/** What a coder has read, carried to another text. */
export interface SeenMove {
  readonly by: string;
  readonly was: readonly Span[];
  readonly now: readonly Span[];
}

/** One change of a sidecar. `expect` is the annotation as it must still be, its place apart; inverse edits have it. */
export type SidecarEdit =
  | {
      readonly kind: 'add';
      readonly annotation: Annotation;
      /** Of the text that its offsets are of: where the sidecar describes another one by now, the annotation says so. */
      readonly sha256?: string;
    }
  | { readonly kind: 'remove'; readonly id: string; readonly expect?: Annotation }
  | { readonly kind: 'restore'; readonly id: string; readonly text: string; readonly sha256: string }
  | { readonly kind: 'change'; readonly id: string; readonly changes: AnnotationChanges; readonly expect?: Annotation }
  /** Adds a link to those that the annotation has by then, whatever the caller last read; one that is there stays as it is. */
  | { readonly kind: 'link'; readonly id: string; readonly link: Link }
  | ({ readonly kind: 'replaceSelector'; readonly id: string; readonly expect?: Annotation } & {
      /** New words for the annotation, chosen by a person. */
      readonly selector: Selector;
      /** Of the text the offsets are of, where that is not the article's; only undoing needs it. */
      readonly sha256?: string | undefined;
      /** Of the text that the offsets of `expect` are of: in another one its place has moved by itself. */
      readonly expectIn?: string;
    })
  | { readonly kind: 'setArticle'; readonly changes: ArticleChanges; readonly expect?: ArticleChanges }
  | {
      readonly kind: 'move';
      readonly moves: readonly Move[];
      readonly sha256?: string;
      /**
       * The annotations that the moves were planned for. One that stands elsewhere by now, or was added since, is left
       * where it is and named as of the text that the sidecar described until then.
       */
      readonly seen?: readonly Annotation[];
      /** Refused suggestions that stand elsewhere in that text. One that is no longer there as it was is left out. */
      readonly refused?: readonly RefusedMove[];
      /** What coders have read, in that text. What is not told of is unread there. */
      readonly read?: readonly SeenMove[];
    }
  /** A coder's status, and words that she has read besides those she had by then, or not after all. Default: a draft. */
  | {
      readonly kind: 'code';
      readonly by: string;
      readonly status?: CodingStatus;
      readonly words?: Pick<Selector, 'exact' | 'start' | 'end'> & { readonly isRead: boolean };
    }
  /** Whatever names one codebook entry by then names another. */
  | ({ readonly kind: 'repoint' } & Repoint)
  /** Several as one, in this order: all or none. */
  | { readonly kind: 'all'; readonly edits: readonly SidecarEdit[] }
  | { readonly kind: 'reject'; readonly rejected: Rejected }
  | { readonly kind: 'unreject'; readonly rejected: Rejected }
  | {
      readonly kind: 'revert';
      readonly patch: TextPatch;
      readonly otherwise: SidecarEdit;
      /** The article block of the sidecar that the edit made: it goes again when it is all that is left. */
      readonly made?: Article;
    };

export interface Edited {
  readonly doc: SidecarDoc;
  /** Applied next, it gives back the same bytes; applied later, the same value, or SitrepError 'edit/changed-since'. */
  readonly inverse: SidecarEdit;
}
