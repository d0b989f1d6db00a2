/** A drawing as its text, as esbuild loads it. */
declare module '*.svg' {
  const text: string;
  export default text;
}
