export declare function cleanEnvironment(): Record<string, string>;
export declare function npm(args: readonly string[], folder: string): void;
