/** The schemas of packages/model/schema by their name (`index` for index.schema.json), put into the bundle by scripts/schemas.mjs. */
declare module 'forloeb:schemas' {
  const schemas: Readonly<Record<string, string>>;
  export default schemas;
}
