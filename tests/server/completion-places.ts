/** The world in which the places stand: a catalogue and the beginning of a pathway that uses it. */
const WORLD = `
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
const inPathway = (lines: string): string => `
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
const inStatement = (line: string): string =>
  inPathway(`
  skal  #sætning {
    > Sætning.
${line === '' ? '' : `    ${line}`}
  }`);

/** A place for each form of value and each construct. */
export const PLACES: readonly (readonly [string, string])[] = [
  ['an empty file', '<|>'],
  ['the top of a file with a pathway', '=== a.forloeb\npakkeforløb: A {\n  udgave: 1\n}\n<|>\n'],
  ['a pathway that lacks its edition', '=== a.forloeb\npakkeforløb: A {\n  u<|>\n}\n'],
  ['a statement, nothing typed', inStatement('<|>')],
  ['a phrase', inStatement('henvises <|>')],
  ['a phrase by ASCII', inStatement('henvises sidelo<|>')],
  ['once is once', inStatement('hvem: Almen praksis\n    hv<|>')],
  ['one condition is all', inStatement('når: vægttab\n    mindst<|>')],
  ['a head with a number', inStatement('mindst 3 g<|>')],
  ['the block of a data element', inPathway('  oplysning: Ny {\n    <|>\n  }')],
  ['the block of a table', inPathway('  tabel: Ny {\n    vælg: første række\n    r<|>\n  }')],
  ['the block of a list', inPathway('  liste: Ny {\n    <|>\n  }')],
  ['a list of conditions', inPathway('  kriterium: Ny {\n    alle gælder {\n      - vægttab\n      m<|>\n    }\n  }')],
  ['the block of a dash line', inPathway('  liste: Ny {\n    listen er: åben\n    - Punkt {\n      tæl<|>\n    }\n  }')],
  ['obligation words', inPathway('  bør<|>')],
  ['obligation words by ASCII', inPathway('  bor<|>')],
  ['when by ASCII', inStatement('naar<|>')],
  ['when by bare letters', inStatement('nar<|>')],
  ['a name of some kinds', inStatement('hvem: <|>')],
  ['a name, begun', inStatement('henvises til: pakke<|>')],
  ['a name by ASCII', inStatement('undersøges med: rontgen<|>')],
  ['a name by another name', inStatement('hvem: egen<|>')],
  ['a name by a later word', inStatement('henvises til: bryst<|>')],
  ['a name by beginnings of words', inStatement('henvises til: on af<|>')],
  ['a name in a list', inStatement('deltagere {\n      - <|>\n    }')],
  ['a name directly behind the dash', inStatement('deltagere {\n      -<|>\n    }')],
  ['a patient group', inStatement('gælder for: <|>')],
  ['ids', inStatement('gælder for: #<|>')],
  ['an id, begun', inStatement('se også: #AF<|>')],
  ['a code', inStatement('registreres med: <|>')],
  ['an id from a title', inPathway('  afsnit: Symptomer og fund  #<|>')],
  ['a choice', inPathway('  oplysning: Ny {\n    type: <|>\n  }')],
  ['a choice, begun in ASCII', inPathway('  oplysning: Ny {\n    type: maal<|>\n  }')],
  ['the obligation of a group', inPathway('  undersøgelsespakke: Ny {\n    pligt: skal<|>\n  }')],
  ['a time, before the number', inPathway('  forløbstid: Ny {\n    højst: <|>\n  }')],
  ['a time, after the number', inPathway('  forløbstid: Ny {\n    højst: 22 <|>\n  }')],
  ['a time, after one', inPathway('  forløbstid: Ny {\n    højst: ca. 1 <|>\n  }')],
  ['a time, the unit begun', inPathway('  forløbstid: Ny {\n    højst: 3 maan<|>\n  }')],
  ['a threshold', inPathway('  undersøgelse: Ny {\n    grænse: ≥ 50 m<|>\n  }')],
  ['a unit of measurement', inPathway('  oplysning: Ny {\n    type: måling\n    måles i: <|>\n  }')],
  ['an allowed finding', inPathway('  tillad: F70<|>')],
  ['the version of the language', 'sprogversion: <|>'],
  [
    'a value that includes others',
    inPathway('  oplysning: Ny {\n    type: én værdi\n    værdier {\n      - a {\n        omfatter: <|>\n      }\n      - b\n    }\n  }'),
  ],
  ['the pathway that a part belongs to', '=== b.forloeb\ndel af: <|>\n' + inPathway('')],
  ['what is used', inPathway('  bruger: <|>')],
  ['a condition, nothing typed', inStatement('når: <|>')],
  ['a condition, a name begun', inStatement('når: ly<|>')],
  ['a condition, a name that needs brackets', inStatement('når: sym<|>')],
  ['a condition, in brackets', inStatement('når: [<|>]')],
  ['a condition, several words of a name', inStatement('når: lymfeknudens <|>')],
  ['after a choice', inStatement('når: køn <|>')],
  ['after a measurement', inStatement('når: alder <|>')],
  ['after a yes/no fact', inStatement('når: vægttab <|>')],
  ['after a criterion', inStatement('når: [Symptomer på kolorektalcancer] <|>')],
  ['after a name that nothing bears', inStatement('når: højde <|>')],
  ['after er', inStatement('når: køn er <|>')],
  ['after er ikke', inStatement('når: køn er ikke <|>')],
  ['after er of a number', inStatement('når: antal fund er <|>')],
  ['a value of several words', inStatement('når: lymfeknudens sted er den e<|>')],
  ['after er enten', inStatement('når: lymfeknudens sted er enten hals, <|>')],
  ['after a value of er enten', inStatement('når: lymfeknudens sted er enten hals <|>')],
  ['after a whole comparison', inStatement('når: køn er kvinde <|>')],
  ['the unit of a bound', inStatement('når: alder over 40 <|>')],
  ['the unit of a bound, begun', inStatement('når: alder over 40 å<|>')],
  ['after a count', inStatement('når: antal fund over 3 <|>')],
  ['between two bounds', inStatement('når: alder mellem 18 <|>')],
  ['after the unit', inStatement('når: alder over 40 år <|>')],
  ['og stays og', inStatement('når: vægttab og køn er kvinde <|>')],
  ['in brackets', inStatement('når: vægttab og (køn er kvinde <|>')],
  ['after ikke', inStatement('når: ikke vægttab <|>')],
  ['a number of a list', inStatement('når: mindst 2 af <|>')],
  ['after the number of a list', inStatement('når: mindst 2 <|>')],
  ['a point of a list of conditions', inStatement('alle gælder {\n      - va<|>\n    }')],
  [
    'a half-written line and a missing brace',
    '=== a.forloeb\npakkeforløb: A {\n  udgave: 1\n  afsnit: B {\n    skal {\n      > S.\n      rol<|>\n  }\n}\n',
  ],
  [
    'a file that ends in the middle',
    '=== a.forloeb\npakkeforløb: A {\n  udgave: 1\n  aktør: Læge\n  afsnit: B {\n    skal {\n      > S.\n      hvem: <|>',
  ],
  ["the document's words", inStatement('> når <|>')],
  ['a comment', inPathway('  // hvem: <|>')],
  ['after a prose key', inStatement('med henblik på: r<|>')],
  ['behind a brace', inPathway('  afsnit: A { <|>')],
  ['after a key that is none', inPathway('  ukendt: <|>')],
  ['in a title', inPathway('  afsnit: Sym<|>')],
];
