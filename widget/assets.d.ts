/** A style sheet as minified text, for a constructed style sheet: no `<style>`, nothing for a CSP to refuse. */
declare module '*.css?inline' {
  const css: string;
  export default css;
}

interface ImportMeta {
  /** What vite.config.ts calls what is being built, put in while it is built. */
  readonly env: { readonly MODE: string };
}
