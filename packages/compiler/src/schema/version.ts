/** The version of the JSON, apart from the tool's; docs/json.md says what a change of it promises. */
export const SCHEMA_VERSION = '0.1.0';
