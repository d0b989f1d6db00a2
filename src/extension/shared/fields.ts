import * as vscode from 'vscode';
import { icon, pick, separator, type Row } from './pick';

/** One row of a form in a quick pick: a field, its value in words, and how a person changes it. */
export interface Field<T> {
  readonly label: string;
  /** The present value in words; undefined where there is none. */
  show(value: T): string | undefined;
  /** Asks for a new value; resolves to the changed whole, or undefined where she left it. */
  edit(value: T): Promise<T | undefined>;
}

/**
 * A form as one quick pick: the first row saves, each other row is a field with its value, and choosing a row edits
 * it. Resolves to the value as saved, or undefined when she leaves with Escape.
 */
export async function editForm<T>(
  title: string,
  initial: T,
  fields: readonly Field<T>[],
  summary: (value: T) => string,
): Promise<T | undefined> {
  let value = initial;
  for (;;) {
    const rows: (Row<number> | vscode.QuickPickItem)[] = [
      {
        iconPath: icon('check'),
        label: vscode.l10n.t('Save'),
        description: summary(value),
        alwaysShow: true,
        value: -1,
      },
      separator(vscode.l10n.t('choose a field to change it')),
      ...fields.map((field, index) => ({ label: field.label, description: field.show(value) ?? '–', value: index })),
    ];
    const chosen = await pick(rows, { title, placeHolder: vscode.l10n.t('Enter saves'), active: 0 });
    if (chosen === undefined) return undefined;
    const field = fields[chosen];
    if (!field) return value;
    value = (await field.edit(value)) ?? value;
  }
}

/** A field with a closed list of values. */
export function choiceField<T, V extends string>(
  label: string,
  values: readonly V[],
  get: (value: T) => V | undefined,
  set: (value: T, to: V | undefined) => T,
  options: { readonly required?: boolean } = {},
): Field<T> {
  return {
    label,
    show: (value) => inWords(get(value)),
    async edit(value) {
      const rows: Row<V | undefined>[] = values.map((one) => ({ label: inWords(one), value: one }));
      if (!options.required)
        rows.push({ iconPath: icon('circle-slash'), label: vscode.l10n.t('not said'), value: undefined });
      const current = get(value);
      const chosen = await pick<{ to: V | undefined }>(
        rows.map((row) => ({ ...row, value: { to: row.value } })),
        { title: label, active: current === undefined ? 0 : values.indexOf(current) },
      );
      return chosen && set(value, chosen.to);
    },
  };
}

/** A field of free text; `parse` turns what was typed into a value or a sentence that says what is wrong. */
export function textField<T>(
  label: string,
  get: (value: T) => string | undefined,
  set: (value: T, to: string | undefined) => T,
  options: { readonly prompt?: string; readonly problem?: (typed: string) => string | undefined } = {},
): Field<T> {
  return {
    label,
    show: get,
    async edit(value) {
      const typed = await vscode.window.showInputBox({
        title: label,
        value: get(value) ?? '',
        prompt: options.prompt ?? vscode.l10n.t('Leave empty to clear it.'),
        validateInput: (text) => (text.trim() === '' ? undefined : options.problem?.(text.trim())),
      });
      return typed === undefined ? undefined : set(value, typed.trim() || undefined);
    },
  };
}

/** A field that is on or off: choosing the row flips it. */
export function switchField<T>(label: string, get: (value: T) => boolean, set: (value: T, to: boolean) => T): Field<T> {
  return {
    label,
    show: (value) => (get(value) ? vscode.l10n.t('yes') : vscode.l10n.t('no')),
    edit: (value) => Promise.resolve(set(value, !get(value))),
  };
}

/** A value of a closed list as a person reads it. */
export function inWords<V extends string | undefined>(value: V): V extends string ? string : string | undefined;
export function inWords(value: string | undefined): string | undefined {
  return value?.replaceAll('_', ' ');
}
