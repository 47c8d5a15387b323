/** The pages of docs/regler by code, put into the bundle by scripts/rule-pages.mjs. */
declare module 'forloeb:rule-pages' {
  const pages: Readonly<Record<string, string>>;
  export default pages;
}
