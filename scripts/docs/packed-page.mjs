/**
 * docs/json.md as the package @pakkeforloeb/model has it, in its folder docs: whoever installs the package has no repository. Links to what
 * the package holds lead there; of other links within the repository the words remain.
 */

const PACKAGE = '../packages/model/';
const HEAD = '<!-- A copy of docs/json.md, made by npm run docs. What is named here without a link is in the repository. -->\n\n';

/** @param page the text of docs/json.md */
export function packedPage(page) {
  // Outside of code, which is copied as it is.
  const parts = page.split(/(^```[^]*?^```$)/gm);
  return HEAD + parts.map((part) => (part.startsWith('```') ? part : part.replaceAll(/\[([^\]]*)\]\(([^)]*)\)/g, packedLink))).join('');
}

function packedLink(link, words, target) {
  if (/^(#|https?:)/.test(target)) return link;
  return target.startsWith(PACKAGE) ? `[${words}](../${target.slice(PACKAGE.length)})` : words;
}
