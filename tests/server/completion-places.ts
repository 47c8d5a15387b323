/** The world in which the places stand: a catalogue and the beginning of a pathway that uses it. */
export const WORLD = `
=== katalog.forloeb
katalog: Fælles {
  aktør: Almen praksis {
    også kaldt: egen læge
  }
  aktør: Øre-næse-hals-læge
  enhed: Udredningsenhed
  enhed: Onkologisk afdeling
  konference: MDT-konference
  undersøgelse: CT-TAB
  undersøgelse: Røntgen af thorax
  eksternt pakkeforløb: Pakkeforløb for brystkræft
  hændelse: Henvisning modtaget
  hændelse: Afsluttet udredning
  oplysning: alder {
    type: måling
    måles i: år
  }
  oplysning: køn {
    type: én værdi
    værdier {
      - kvinde
      - mand
    }
  }
  oplysning: lymfeknudens sted {
    type: flere værdier
    værdier {
      - den ene armhule
      - hals
      - lyske, den ene
    }
  }
  oplysning: vægttab {
    type: ja/nej
  }
  oplysning: antal fund {
    type: antal
  }
  oplysning: dato for fund {
    type: dato
  }
  kriterium: Symptomer på kolorektalcancer {
    skøn: der er symptomer (opdigtet)
  }
}
`;
/** Lines in the block of that pathway. */
export const inPathway = (lines: string): string => `
=== a.forloeb
pakkeforløb: Opdigtet pakkeforløb {
  udgave: 2026
  bruger: Fælles
  patientgruppe: Patienter med uspecifikke symptomer  #MAS
  patientgruppe: Patienter med metastaser  #MUP
  liste: Symptomer {
    listen er: åben
    - Feber
    - Hoste
  }
  registrering: Koder  #AFA01 {
    kode: Start  #AFA01B
    kode: Slut  #AFA01X1
  }
${lines.replace(/^\n|\s+$/g, '')}
}
${WORLD}`;
/** Lines in the block of a statement in it. */
export const inStatement = (line: string): string =>
  inPathway(`
  skal  #sætning {
    > Sætning.
${line === '' ? '' : `    ${line}`}
  }`);

/** A place for each form of value and each construct. */
export const PLACES: readonly (readonly [place: string, source: string, labels: readonly string[]])[] = [
  ['an empty file', '<|>', ['nyt pakkeforløb', 'sprogversion', 'pakkeforløb', 'katalog', 'del af', 'modul', 'lokal tilpasning']],
  [
    'the top of a file with a pathway',
    '=== a.forloeb\npakkeforløb: A {\n  udgave: 1\n}\n<|>\n',
    ['sprogversion', 'pakkeforløb', 'katalog', 'del af', 'modul', 'lokal tilpasning', 'nyt pakkeforløb'],
  ],
  [
    'a pathway that lacks its edition',
    '=== a.forloeb\npakkeforløb: A {\n  u<|>\n}\n',
    ['udgave', 'udgiver', 'udredningens mål', 'undlades', 'undersøgelse', 'undersøgelsespakke', 'udfald'],
  ],
  [
    'a phrase',
    inStatement('henvises <|>'),
    [
      'henvises til',
      'henvises først til',
      'henvises sideløbende til',
      'henvises akut til',
      'henvises med diagnosen',
      'henvises til alle',
      'henvises til en af',
      'henvises til mindst én af',
      'henvises til flere af',
      'henvises til fx',
      'henvises først til alle',
      'henvises først til en af',
      'henvises først til mindst én af',
      'henvises først til flere af',
      'henvises først til fx',
      'henvises sideløbende til alle',
      'henvises sideløbende til en af',
      'henvises sideløbende til mindst én af',
      'henvises sideløbende til flere af',
      'henvises sideløbende til fx',
      'henvises akut til alle',
      'henvises akut til en af',
      'henvises akut til mindst én af',
      'henvises akut til flere af',
      'henvises akut til fx',
    ],
  ],
  [
    'a phrase by ASCII',
    inStatement('henvises sidelo<|>'),
    [
      'henvises sideløbende til',
      'henvises sideløbende til alle',
      'henvises sideløbende til en af',
      'henvises sideløbende til mindst én af',
      'henvises sideløbende til flere af',
      'henvises sideløbende til fx',
    ],
  ],
  ['once is once', inStatement('hvem: Almen praksis\n    hv<|>'), []],
  ['one condition is all', inStatement('når: vægttab\n    mindst<|>'), ['mindst']],
  ['a head with a number', inStatement('mindst 3 g<|>'), ['mindst 3 gælder']],
  [
    'the block of a data element',
    inPathway('  oplysning: Ny {\n    <|>\n  }'),
    [
      '>',
      'type',
      'måles i',
      'værdier',
      'grænse',
      'også kaldt',
      'tekst',
      'begrundelse',
      'note',
      'redaktionel note',
      'sted',
      'se også',
      'kilde',
      'litteratur',
      'fodnote',
      'evidens',
      'trykt som',
      'tillad',
    ],
  ],
  ['the block of a table', inPathway('  tabel: Ny {\n    vælg: første række\n    r<|>\n  }'), ['række', 'redaktionel note']],
  [
    'the block of a list',
    inPathway('  liste: Ny {\n    <|>\n  }'),
    [
      '-',
      '>',
      'listen er',
      'gælder for',
      'vejledende',
      'taler for',
      'taler imod',
      'bruges som',
      'pligt',
      'kolonner',
      'skal',
      'skal som minimum',
      'skal ikke',
      'bør',
      'bør ikke',
      'bør sjældent',
      'bør overvejes',
      'anbefales',
      'tilstræbes',
      'tilbydes',
      'kan',
      'kan med fordel',
      'kan overvejes',
      'eventuelt',
      'undlades',
      'anvendes normalt ikke',
      'må',
      'må ikke',
      'vigtigt',
      'vigtigt ikke',
      'gælder',
      'gruppe',
      'også kaldt',
      'tekst',
      'begrundelse',
      'note',
      'redaktionel note',
      'sted',
      'se også',
      'kilde',
      'litteratur',
      'fodnote',
      'evidens',
      'trykt som',
      'tillad',
    ],
  ],
  [
    'a list of conditions',
    inPathway('  kriterium: Ny {\n    alle gælder {\n      - vægttab\n      m<|>\n    }\n  }'),
    ['mindst én gælder', 'mindst 2 gælder', 'med henblik på'],
  ],
  [
    'the block of a dash line',
    inPathway('  liste: Ny {\n    listen er: åben\n    - Punkt {\n      tæl<|>\n    }\n  }'),
    ['tæller kun sammen med mindst', 'taler for', 'taler imod'],
  ],
  ['obligation words', inPathway('  bør<|>'), ['bør', 'bør ikke', 'bør sjældent', 'bør overvejes']],
  ['obligation words by ASCII', inPathway('  bor<|>'), ['bør', 'bør ikke', 'bør sjældent', 'bør overvejes']],
  ['when by ASCII', inStatement('naar<|>'), ['når', 'undtagen når']],
  ['when by bare letters', inStatement('nar<|>'), ['når', 'undtagen når']],
  [
    'a name of some kinds',
    inStatement('hvem: <|>'),
    ['Almen praksis', 'MDT-konference', 'Onkologisk afdeling', 'Udredningsenhed', 'Øre-næse-hals-læge'],
  ],
  ['a name, begun', inStatement('henvises til: pakke<|>'), ['Pakkeforløb for brystkræft', 'Opdigtet pakkeforløb']],
  ['a name by ASCII', inStatement('undersøges med: rontgen<|>'), ['Røntgen af thorax']],
  ['a name by another name', inStatement('hvem: egen<|>'), ['egen', 'Almen praksis']],
  ['a name by a later word', inStatement('henvises til: bryst<|>'), ['bryst', 'Pakkeforløb for brystkræft']],
  ['a name by beginnings of words', inStatement('henvises til: on af<|>'), ['on af', 'Onkologisk afdeling']],
  [
    'a name in a list',
    inStatement('deltagere {\n      - <|>\n    }'),
    ['Almen praksis', 'MDT-konference', 'Onkologisk afdeling', 'Udredningsenhed', 'Øre-næse-hals-læge'],
  ],
  [
    'a name directly behind the dash',
    inStatement('deltagere {\n      -<|>\n    }'),
    ['Almen praksis', 'MDT-konference', 'Onkologisk afdeling', 'Udredningsenhed', 'Øre-næse-hals-læge'],
  ],
  ['a patient group', inStatement('gælder for: <|>'), ['Patienter med metastaser', 'Patienter med uspecifikke symptomer']],
  ['ids', inStatement('gælder for: #<|>'), ['#MAS', '#MUP']],
  ['an id, begun', inStatement('se også: #AF<|>'), ['#AFA01', '#AFA01B', '#AFA01X1']],
  ['a code', inStatement('registreres med: <|>'), ['AFA01B', 'AFA01X1']],
  ['an id from a title', inPathway('  afsnit: Symptomer og fund  #<|>'), ['#symptomer-og-fund']],
  ['a choice', inPathway('  oplysning: Ny {\n    type: <|>\n  }'), ['ja/nej', 'én værdi', 'flere værdier', 'antal', 'måling', 'dato']],
  ['a choice, begun in ASCII', inPathway('  oplysning: Ny {\n    type: maal<|>\n  }'), ['måling']],
  [
    'the obligation of a group',
    inPathway('  undersøgelsespakke: Ny {\n    pligt: skal<|>\n  }'),
    ['skal', 'skal som minimum', 'skal ikke'],
  ],
  ['a time, before the number', inPathway('  forløbstid: Ny {\n    højst: <|>\n  }'), []],
  [
    'a time, after the number',
    inPathway('  forløbstid: Ny {\n    højst: 22 <|>\n  }'),
    ['kalenderdage', 'hverdage', 'dage', 'uger', 'måneder', 'år', 'timer', 'minutter'],
  ],
  [
    'a time, after one',
    inPathway('  forløbstid: Ny {\n    højst: ca. 1 <|>\n  }'),
    ['kalenderdag', 'hverdag', 'dag', 'uge', 'måned', 'år', 'time', 'minut'],
  ],
  ['a time, the unit begun', inPathway('  forløbstid: Ny {\n    højst: 3 maan<|>\n  }'), ['måneder']],
  ['a threshold', inPathway('  undersøgelse: Ny {\n    grænse: ≥ 50 m<|>\n  }'), ['m', 'mm', 'mg/L', 'mmol/L', 'mmol/mol', 'mSv']],
  [
    'a unit of measurement',
    inPathway('  oplysning: Ny {\n    type: måling\n    måles i: <|>\n  }'),
    [
      'kalenderdage',
      'hverdage',
      'dage',
      'uger',
      'måneder',
      'år',
      'timer',
      'minutter',
      'mm',
      'cm',
      'm',
      'μg/L',
      'mg/L',
      'g/L',
      'mmol/L',
      'mmol/mol',
      'U/L',
      'kU/L',
      '×10⁹/L',
      'g',
      'kg',
      '%',
      'Gy',
      'mSv',
      'gange',
      'point',
    ],
  ],
  ['an allowed finding', inPathway('  tillad: f701<|>'), ['F701']],
  ['the version of the language', 'sprogversion: <|>', ['0.1']],
  [
    'a value that includes others',
    inPathway('  oplysning: Ny {\n    type: én værdi\n    værdier {\n      - a {\n        omfatter: <|>\n      }\n      - b\n    }\n  }'),
    ['b'],
  ],
  ['the pathway that a part belongs to', '=== b.forloeb\ndel af: <|>\n' + inPathway(''), ['Fælles', 'Opdigtet pakkeforløb']],
  ['what is used', inPathway('  bruger: <|>'), []],
  [
    'a condition, nothing typed',
    inStatement('når: <|>'),
    [
      'alder',
      'antal fund',
      'køn',
      'lymfeknudens sted',
      'Symptomer på kolorektalcancer',
      'vægttab',
      'Feber',
      'Hoste',
      'Afsluttet udredning',
      'Henvisning modtaget',
      'ikke',
      'mindst 2 af',
      'alle af',
      'ingen af',
      '(',
      'skøn:',
    ],
  ],
  ['a condition, a name begun', inStatement('når: ly<|>'), ['lymfeknudens sted']],
  ['a condition, a name that needs brackets', inStatement('når: sym<|>'), ['Symptomer på kolorektalcancer']],
  [
    'a condition, in brackets',
    inStatement('når: [<|>]'),
    [
      'alder',
      'antal fund',
      'køn',
      'lymfeknudens sted',
      'Symptomer på kolorektalcancer',
      'vægttab',
      'Feber',
      'Hoste',
      'Afsluttet udredning',
      'Henvisning modtaget',
    ],
  ],
  ['a condition, several words of a name', inStatement('når: lymfeknudens <|>'), ['lymfeknudens sted']],
  ['after a choice', inStatement('når: køn <|>'), ['er', 'er ikke', 'er enten', 'er hverken']],
  ['after a measurement', inStatement('når: alder <|>'), ['over', 'under', 'mindst', 'højst', 'præcis', 'mellem']],
  ['after a yes/no fact', inStatement('når: vægttab <|>'), ['og', 'eller']],
  ['after a criterion', inStatement('når: [Symptomer på kolorektalcancer] <|>'), ['og', 'eller']],
  [
    'after a name that nothing bears',
    inStatement('når: højde <|>'),
    ['er', 'er ikke', 'er enten', 'er hverken', 'over', 'under', 'mindst', 'højst', 'præcis', 'mellem', 'og', 'eller'],
  ],
  ['after er', inStatement('når: køn er <|>'), ['kvinde', 'mand', 'ikke', 'enten', 'hverken']],
  ['after er ikke', inStatement('når: køn er ikke <|>'), ['kvinde', 'mand']],
  ['after er of a number', inStatement('når: antal fund er <|>'), ['over', 'under', 'mindst', 'højst', 'præcis', 'mellem']],
  ['a value of several words', inStatement('når: lymfeknudens sted er den e<|>'), ['den ene armhule', 'lyske, den ene']],
  ['after er enten', inStatement('når: lymfeknudens sted er enten hals, <|>'), ['den ene armhule', 'lyske, den ene']],
  ['after a value of er enten', inStatement('når: lymfeknudens sted er enten hals <|>'), [',', 'eller']],
  ['after a whole comparison', inStatement('når: køn er kvinde <|>'), ['og', 'eller']],
  ['the unit of a bound', inStatement('når: alder over 40 <|>'), ['år', 'kalenderdage', 'uger', 'måneder']],
  ['the unit of a bound, begun', inStatement('når: alder over 40 å<|>'), ['år']],
  ['after a count', inStatement('når: antal fund over 3 <|>'), ['og', 'eller']],
  ['between two bounds', inStatement('når: alder mellem 18 <|>'), ['år', 'kalenderdage', 'uger', 'måneder', 'og']],
  ['after the unit', inStatement('når: alder over 40 år <|>'), ['og', 'eller']],
  ['og stays og', inStatement('når: vægttab og køn er kvinde <|>'), ['og']],
  ['in brackets', inStatement('når: vægttab og (køn er kvinde <|>'), ['og', 'eller', ')']],
  ['after ikke', inStatement('når: ikke vægttab <|>'), ['og ikke', 'eller ikke']],
  ['a number of a list', inStatement('når: mindst 2 af <|>'), ['Symptomer', 'Symptomer på kolorektalcancer']],
  ['after the number of a list', inStatement('når: mindst 2 <|>'), ['af']],
  ['a point of a list of conditions', inStatement('alle gælder {\n      - va<|>\n    }'), ['vægttab']],
  [
    'a half-written line and a missing brace',
    '=== a.forloeb\npakkeforløb: A {\n  udgave: 1\n  afsnit: B {\n    skal {\n      > S.\n      rol<|>\n  }\n}\n',
    ['rolle'],
  ],
  [
    'a file that ends in the middle',
    '=== a.forloeb\npakkeforløb: A {\n  udgave: 1\n  aktør: Læge\n  afsnit: B {\n    skal {\n      > S.\n      hvem: <|>',
    ['Læge'],
  ],
  ["the document's words", inStatement('> når <|>'), []],
  ['a comment', inPathway('  // hvem: <|>'), []],
  ['after a prose key', inStatement('med henblik på: r<|>'), []],
  ['behind a brace', inPathway('  afsnit: A { <|>'), []],
  ['after a key that is none', inPathway('  ukendt: <|>'), []],
  ['in a title', inPathway('  afsnit: Sym<|>'), []],
];
