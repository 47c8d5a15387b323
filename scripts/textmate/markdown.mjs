/** Colours blocks marked ```forloeb in Markdown. */
export const MARKDOWN_INJECTION = {
  $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
  scopeName: 'markdown.forloeb.codeblock',
  injectionSelector: 'L:text.html.markdown',
  patterns: [{ include: '#forloeb-code-block' }],
  repository: {
    'forloeb-code-block': {
      begin: '(^|\\G)(\\s*)(`{3,}|~{3,})\\s*(?i:(forloeb)((\\s+|:|,|\\{|\\?)[^`]*)?$)',
      end: '(^|\\G)(\\2|\\s{0,3})(\\3)\\s*$',
      name: 'markup.fenced_code.block.markdown',
      beginCaptures: {
        3: { name: 'punctuation.definition.markdown' },
        4: { name: 'fenced_code.block.language.markdown' },
        5: { name: 'fenced_code.block.language.attributes.markdown' },
      },
      endCaptures: { 3: { name: 'punctuation.definition.markdown' } },
      patterns: [
        {
          begin: '(^|\\G)(\\s*)(.*)',
          while: '(^|\\G)(?!\\s*([`~]{3,})\\s*$)',
          contentName: 'meta.embedded.block.forloeb',
          patterns: [{ include: 'source.forloeb' }],
        },
      ],
    },
  },
};
