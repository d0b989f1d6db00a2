/** The package has no types of its own; this is what the tests use of it. */
declare module 'datapackage' {
  export interface DataResource {
    readonly name: string;
    readonly valid: boolean;
    readonly errors: readonly Error[];
    readonly tabular: boolean;
    readonly descriptor: { readonly path: string | readonly string[] };
    /** Rejects where a cell is not of its field's type. */
    read(options: { readonly keyed: true }): Promise<Record<string, unknown>[]>;
  }
  export class Package {
    /** Of a path of a `datapackage.json`. */
    static load(path: string): Promise<Package>;
    readonly valid: boolean;
    readonly errors: readonly Error[];
    readonly resources: readonly DataResource[];
  }
}
