/** Small made-up files that say something of each other in every way that the language has. */
export const SMALL: Readonly<Record<string, string>> = {
  'katalog.forloeb': `katalog: Fælles {
  oplysning: Hoste {
    type: ja/nej
  }
  oplysning: Alder {
    type: måling
    måles i: år
  }
  oplysning: Køn {
    type: én værdi
    værdier {
      - kvinde
      - mand
    }
  }
  hændelse: Start
  hændelse: Slut
  undersøgelse: Blodprøve {
    efter: Start
  }
  kriterium: Ung  #ung {
    når: Alder under 18 år
  }
  aktør: Læge
}
`,
  'a.forloeb': `pakkeforløb: Forløb A  #forløb-a {
  udgave: 2026
  bruger: Fælles
  kriterium: Indgang {
    > Patienten har hoste.
    når: Hoste og ikke Ung
  }
  forløbstid: Til slut  #til-slut {
    højst: 6 kalenderdage
    fra: Start
    til: Slut
    grundlag: ikke oplyst
    monitoreret: nej
  }
  gælder  #videre {
    > Patienten henvises til Forløb B inden for 8 dage.
    hvem: Læge
    når: Indgang
    henvises til: Forløb B
  }
  variationspunkt: Sted  #sted {
    variation: åben
  }
}
`,
  'a-del.forloeb': `del af: Forløb A {
  liste: Tegn {
    listen er: åben
    - Feber
    - Smerte
  }
  kriterium: Mange {
    når: mindst 1 af Tegn
  }
  gælder  #fristen {
    > Det sker inden for 6 dage.
    svarer til: Til slut
  }
}
`,
  'b.forloeb': `pakkeforløb: Forløb B  #forløb-b {
  udgave: 1
  bruger: Fælles
  hændelse: Begyndt {
    svarer til: Start
  }
  kriterium: Gammel {
    når: Alder over 70 år og Køn er kvinde
  }
  registrering: Koder  #AB1 {
    kode: Start af B  #AB1A {
      svarer til: Begyndt
    }
  }
  gælder {
    > Læge tager en blodprøve.
    hvem: Læge
    undersøges med: Blodprøve
    inden: Start
  }
  tekst: Se også, hvem: Læge
}
`,
  'c.forloeb': `lokal tilpasning: Sted C {
  tilpasser: Forløb A
  udfylder: Sted {
    > Hos os sker det på sygehuset.
  }
  kriterium: Egen {
    når: Indgang eller Mange
  }
}
`,
  'd.forloeb': `pakkeforløb: Forløb D {
  udgave: 2
  fortsætter: Forløb B
  eksternt pakkeforløb: Ydre forløb
  registrering: Andre koder  #AB2 {
    kode: Start af D  #AB1A
  }
  kriterium: Begge {
    når: Gammel og Ukendt
  }
  fase: Første {
    efter: Anden
  }
  fase: Anden {
    efter: Første
  }
}
`,
};
