import { expect, test } from 'vitest';
import { isBelow, nameIn, normalUri } from '../../packages/server/src/session/names.js';

test.each([
  // A Windows drive, as VS Code, Node and others write it.
  ['file:///c%3A/Forl%C3%B8b/a.forloeb', 'file:///c:/Forløb/a.forloeb'],
  ['file:///C:/Forl%c3%b8b/a.forloeb', 'file:///c:/Forløb/a.forloeb'],
  ['file:///c:/Forløb/a.forloeb', 'file:///c:/Forløb/a.forloeb'],
  ['FILE:///C%3a/a.forloeb', 'file:///c:/a.forloeb'],
  // A folder of another computer.
  ['file://server/F%C3%A6lles/a.forloeb', 'file://server/Fælles/a.forloeb'],
  // What is no drive keeps its letters.
  ['file:///C/a.forloeb', 'file:///C/a.forloeb'],
  // The same letter in one piece and in two, as macOS writes names.
  ['file:///a%CC%8A.forloeb', 'file:///å.forloeb'],
  ['file:///100%25%20%231.forloeb', 'file:///100% #1.forloeb'],
  // What is no right URI is left as it is.
  ['file:///100%.forloeb', 'file:///100%.forloeb'],
  ['untitled:Uden%20navn-1', 'untitled:Uden navn-1'],
  ['vscode-test-web://mount/a.forloeb', 'vscode-test-web://mount/a.forloeb'],
])('%s is one with %s', (uri, normal) => {
  expect(normalUri(uri)).toBe(normal);
});

test.each([
  ['file:///c:/p', 'file:///c:/p/a.forloeb', 'a.forloeb'],
  ['file:///c:/p', 'file:///c:/p/under/a.forloeb', 'under/a.forloeb'],
  ['file:///c:/p', 'file:///c:/på/a.forloeb', '../på/a.forloeb'],
  ['file:///p/q/r', 'file:///p/a.forloeb', '../../a.forloeb'],
  ['file:///p', 'file:///p/100%25.forloeb', '100%25.forloeb'],
  ['file://', 'file:///a.forloeb', 'a.forloeb'],
  ['file:///p', 'file://server/p/a.forloeb', 'file://server/p/a.forloeb'],
  ['file:///p', 'untitled:Uden navn-1', 'untitled:Uden navn-1'],
])('seen from %s, %s is called %s', (folder, uri, name) => {
  expect(nameIn(folder, uri)).toBe(name);
});

test('below a folder is what lies in it, not what begins alike', () => {
  expect(isBelow('file:///p', 'file:///p/a/b.forloeb')).toBe(true);
  expect(isBelow('file:///p/', 'file:///p/a.forloeb')).toBe(true);
  expect(isBelow('file:///p', 'file:///pa/b.forloeb')).toBe(false);
});
