import * as vscode from 'vscode';
import type { Services } from '../shared/services';
import { registerDecide } from './decide';
import { registerEditAnnotation } from './editAnnotation';
import { registerLinkAnnotations } from './linkAnnotations';
import { registerRemoveAnnotation } from './removeAnnotation';
import { registerRepeatLastTag } from './repeatLastTag';
import { registerTagActor } from './tagActor';
import { registerTagCasualty } from './tagCasualty';
import { registerTagDate } from './tagDate';
import { registerTagEveryOccurrence } from './tagEveryOccurrence';
import { registerTagPerson } from './tagPerson';
import { registerTagPlace } from './tagPlace';
import { registerTagStatement } from './tagStatement';
import { registerUndoRedo } from './undoRedo';

/** Every command that writes an annotation. */
export const registerTagging = (services: Services): vscode.Disposable =>
  vscode.Disposable.from(
    ...[
      registerTagActor,
      registerTagPlace,
      registerTagCasualty,
      registerTagDate,
      registerTagStatement,
      registerTagPerson,
      registerRepeatLastTag,
      registerTagEveryOccurrence,
      registerEditAnnotation,
      registerDecide,
      registerRemoveAnnotation,
      registerLinkAnnotations,
      registerUndoRedo,
    ].map((register) => register(services)),
  );
