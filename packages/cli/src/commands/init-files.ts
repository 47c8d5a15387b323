import { firstPathway } from './first-pathway.js';

/** The files of a new project, by their path from its folder. */
export const PROJECT: Readonly<Record<string, string>> = {
  'forloeb.config.json': `{
  "files": ["**/*.forloeb"],
  "sprogversion": "0.1",
  "lang": "da"
}
`,
  '.gitattributes': `# Pakkeforløb har de samme linjeskift på alle maskiner.
*.forloeb text eol=lf
`,
  '.editorconfig': `[*.forloeb]
charset = utf-8
end_of_line = lf
insert_final_newline = true
trim_trailing_whitespace = true
indent_style = space
indent_size = 2
`,
  'mit-pakkeforløb.forloeb': firstPathway('Mit første pakkeforløb').text,
};
