/** The id of the language in VS Code. */
export const LANGUAGE_ID = 'forloeb';
