/** Written by the harness into each bundle of the suite (see bundle.ts). */
declare module 'sitrep-run' {
  export const host: 'remote' | 'web' | 'desktop';
  export const grep: string | undefined;
  export const hasShared: boolean;
}

declare module 'sitrep-suites' {
  export const files: readonly string[];
}
