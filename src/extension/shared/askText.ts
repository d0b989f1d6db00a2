import * as vscode from 'vscode';
import { plainLabel } from './markdown';

export interface TextStep {
  readonly title: string;
  readonly prompt: string;
  readonly value: string;
  /** UTF-16 offsets of what is selected at first; all, unless told otherwise. */
  readonly selection?: readonly [number, number] | undefined;
  /** What is said of what stands there; an error is in the way of going on. */
  readonly say: (typed: string) => Said | undefined;
}

export interface Said {
  readonly text: string;
  readonly isError: boolean;
}

export const BACK = Symbol('back');

/** One step of a form, with a way back to the one before. Undefined when it is left with Escape. */
export function askText({ title, prompt, value, selection, say }: TextStep): Promise<string | typeof BACK | undefined> {
  return new Promise((resolve) => {
    const box = vscode.window.createInputBox();
    box.title = plainLabel(title);
    box.prompt = prompt;
    box.value = value;
    if (selection) box.valueSelection = selection;
    box.buttons = [vscode.QuickInputButtons.Back];
    // Going on to another window to look something up must not lose what was typed.
    box.ignoreFocusOut = true;
    const tell = (): boolean => {
      const said = say(box.value.trim());
      const severity = said?.isError ? vscode.InputBoxValidationSeverity.Error : vscode.InputBoxValidationSeverity.Info;
      box.validationMessage = said && { message: said.text, severity };
      return said?.isError !== true;
    };
    box.onDidChangeValue(tell);
    box.onDidTriggerButton(() => {
      resolve(BACK);
      box.hide();
    });
    box.onDidAccept(() => {
      if (!tell()) return;
      resolve(box.value.trim());
      box.hide();
    });
    box.onDidHide(() => {
      resolve(undefined);
      box.dispose();
    });
    box.show();
  });
}
