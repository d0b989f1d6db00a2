import * as vscode from 'vscode';
import type { Services } from '../shared/services';
import { registerAcceptAll } from './acceptAllCommand';
import { registerAccept } from './acceptCommand';
import { registerReject } from './rejectCommand';
import { registerSteps } from './stepCommands';
import { registerSuggestionActions } from './suggestionActions';
import { registerSuggestionCount } from './suggestionCount';
import { registerSuggestionHover } from './suggestionHover';
import { SuggestionMarks } from './suggestionMarks';

/** What the rules suggest, shown in the editor for a person to accept or refuse. */
export const registerSuggestions = (services: Services): vscode.Disposable =>
  vscode.Disposable.from(
    new SuggestionMarks(services.suggestions),
    ...[
      registerSteps,
      registerAccept,
      registerReject,
      registerAcceptAll,
      registerSuggestionHover,
      registerSuggestionActions,
      (all: Services) => registerSuggestionCount(all),
    ].map((register) => register(services)),
  );
