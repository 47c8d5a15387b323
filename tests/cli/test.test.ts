import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, forloeb } from './process.js';

/** A pathway with a table, and one test patient with these lines. */
function withPatient(given: string, expected: string): string {
  return `pakkeforløb: Prøve {
  udgave: 1
  opdigtet: ja
  oplysning: feber {
    type: ja/nej
  }
  oplysning: hoste {
    type: ja/nej
  }
  enhed: Udredningsenhed
  tabel: Henvisning {
    vælg: første række
    række: Med feber  #feber-række {
      når: feber
      henvises til: Udredningsenhed
    }
  }
  prøvepatient: Patient (opdigtet) {
    givet {
      - ${given}
    }
    prøver: Henvisning
    ${expected}
  }
}
`;
}

const run = (text: string, ...args: string[]) => forloeb(['test', ...args], folderWith({ 'prøve.forloeb': text }));

test('what was expected, what came and why; 0 where all is as expected', () => {
  expect(run(withPatient('feber', 'forventer række: Med feber'))).toEqual({
    code: 0,
    stdout: `prøve.forloeb:18:3: som forventet: Patient (opdigtet)
  prøver: Henvisning
  forventer række: Med feber
  kom: Med feber
  fordi:
    Rækken «Med feber» er opfyldt:
      opfyldt: feber

1 af 1 prøvepatient som forventet.
`,
    stderr: '',
  });
});

test('1 where something else came', () => {
  const { code, stdout } = run(withPatient('ikke feber', 'forventer henvisning til: Udredningsenhed'));
  expect(code).toBe(1);
  expect(stdout).toContain(
    'ikke som forventet: Patient (opdigtet)\n  prøver: Henvisning\n  forventer henvisning til: Udredningsenhed\n  kom: intet\n',
  );
  expect(stdout).toContain('    Rækken «Med feber» er ikke opfyldt:\n      ikke opfyldt: feber\n');
});

test('--failures shows those that are not as expected alone, and counts all', () => {
  const both = withPatient('feber', 'forventer række: Med feber').replace(
    /\}\n$/,
    `  prøvepatient: Anden (opdigtet) {
    givet {
      - ikke feber
    }
    prøver: Henvisning
    forventer række: Med feber
  }
}
`,
  );
  const all = run(both);
  const failures = run(both, '--failures');
  expect(all.stdout).toContain('som forventet: Patient (opdigtet)');
  expect(failures).toEqual({
    code: 1,
    stdout: all.stdout.slice(all.stdout.indexOf('prøve.forloeb:25:3: ikke som forventet: Anden')),
    stderr: '',
  });
  expect(failures.stdout).toMatch(/\n1 af 2 prøvepatienter som forventet\.\n$/);
  const report = JSON.parse(run(both, '--failures', '--format', 'json').stdout) as { testPatients: { title: string }[]; counts: object };
  expect(report.testPatients.map(({ title }) => title)).toEqual(['Anden (opdigtet)']);
  expect(report.counts).toEqual({ testPatients: 2, asExpected: 1 });
  expect(run(withPatient('feber', 'forventer række: Med feber'), '--failures')).toEqual({
    code: 0,
    stdout: '1 af 1 prøvepatient som forventet.\n',
    stderr: '',
  });
});

describe('an exception that decides is named', () => {
  const withException = (exception: string, given: string): string =>
    withPatient(given, 'forventer henvisning til: Hoved')
      .replace('enhed: Udredningsenhed\n', 'enhed: Udredningsenhed\n  enhed: Hoved\n')
      .replace(
        '      henvises til: Udredningsenhed\n',
        `      henvises til: Udredningsenhed\n      ${exception}\n        henvises til: Hoved\n      }\n`,
      );

  test('where it goes before the row', () => {
    const { code, stdout } = run(withException('undtagen når: hoste {', 'feber og hoste'));
    expect(code).toBe(0);
    expect(stdout).toContain('    Rækken «Med feber» er opfyldt:\n      opfyldt: feber\n      opfyldt: undtagen når hoste\n');
  });

  test('with what it rests on, where that is several things', () => {
    expect(run(withException('undtagen når: hoste og ikke (feber og hoste) {', 'feber')).stdout).toContain(
      '      opfyldt: feber\n      ukendt: undtagen når hoste og ikke (feber og hoste)\n        ukendt: hoste (er ikke oplyst)\n',
    );
  });

  test('not where it is none of the row', () => {
    expect(run(withException('undtagen når: hoste {', 'feber og ikke hoste')).stdout).not.toContain('undtagen');
  });

  test('in a sentence that does not apply for it', () => {
    const text = withPatient('feber', 'forventer: ikke opfyldt')
      .replace(
        '  prøvepatient',
        '  gælder  #sætning {\n    > Der gøres intet.\n    undtagen når: feber {\n      henvises til: Udredningsenhed\n    }\n  }\n  prøvepatient',
      )
      .replace('prøver: Henvisning', 'prøver: #sætning');
    const { code, stdout } = run(text);
    expect(stdout).toContain('  fordi:\n    opfyldt: undtagen når feber\n');
    expect(code).toBe(0);
  });
});

test('what is given and is no fact is told, and so is a patient that expects nothing', () => {
  const choice = run(withPatient('feber eller hoste', 'forventer: ukendt'));
  expect(choice.code).toBe(1);
  expect(choice.stdout).toContain(
    '  er givet, men er ikke en oplysning, der kan regnes med. Skriv én oplysning ad gangen: feber eller hoste\n',
  );
  const nothing = run(withPatient('feber', 'redaktionel note: Intet ventes'), '--lang', 'en');
  expect(nothing.code).toBe(1);
  expect(nothing.stdout).toContain('not as expected: Patient (opdigtet)\n  tries: Henvisning\n  The test patient expects nothing');
});

test('errors in the files stop it as in check', () => {
  const faulty = withPatient('feber', 'forventer række: Uden feber');
  const folder = folderWith({ 'prøve.forloeb': faulty });
  expect(forloeb(['test'], folder)).toEqual(forloeb(['check'], folder));
  expect(forloeb(['test'], folder).code).toBe(1);
  expect(JSON.parse(forloeb(['test', '--format', 'json'], folder).stdout)).toMatchObject({ report: 'forloeb-check', counts: { error: 1 } });
});

test('only the patients of the files named are tried; without any there is nothing to try', () => {
  const other = 'pakkeforløb: Andet {\n  udgave: 1\n  opdigtet: ja\n}\n';
  const folder = folderWith({ 'prøve.forloeb': withPatient('feber', 'forventer række: Med feber'), 'andet.forloeb': other });
  const { code, stdout } = forloeb(['test', 'andet.forloeb'], folder);
  expect([code, stdout]).toEqual([0, 'Der er ingen prøvepatienter i filerne.\n1 anden fil i samme mappe er læst for navnenes skyld.\n']);
  expect(forloeb(['test', 'findes-ikke.forloeb'], folder).code).toBe(2);
});

test('--format json', () => {
  const report = JSON.parse(run(withPatient('feber', 'forventer række: Med feber'), '--format', 'json').stdout) as Record<string, unknown>;
  expect(report).toMatchObject({
    report: 'forloeb-test',
    version: 1,
    testPatients: [
      {
        file: 'prøve.forloeb',
        line: 18,
        document: 'prøve',
        edition: '1',
        title: 'Patient (opdigtet)',
        asExpected: true,
        expectations: [{ what: 'row', expected: [{ id: 'feber-række', title: 'Med feber' }], met: true }],
        answer: { result: 'true' },
      },
    ],
    counts: { testPatients: 1, asExpected: 1 },
  });
});

test('the test patients of the real pathway come out as expected', () => {
  const { code, stdout } = forloeb(['test'], path.resolve(import.meta.dirname, '../../examples'));
  expect(stdout).toMatch(/\n15 af 15 prøvepatienter som forventet\.\n$/);
  expect(code).toBe(0);
});
