import * as vscode from 'vscode';
import type { Services } from '../shared/services';
import { registerConfirmAnnotation } from './confirmAnnotation';
import { registerConfirmCorrections } from './confirmCorrections';
import { registerForgetCopies } from './forgetCopies';
import { registerPlaceAnnotation } from './placeAnnotation';
import { registerReanchorArticle } from './reanchorArticle';
import { registerReselectAnnotation } from './reselectAnnotation';

/** What a coder does with annotations whose words are not sure or gone, after their article has changed. */
export const registerReanchor = (services: Services): vscode.Disposable =>
  vscode.Disposable.from(
    ...[
      registerReanchorArticle,
      registerConfirmAnnotation,
      registerConfirmCorrections,
      registerReselectAnnotation,
      registerPlaceAnnotation,
      registerForgetCopies,
    ].map((register) => register(services)),
  );
