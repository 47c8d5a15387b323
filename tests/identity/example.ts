import type { SourceFile } from '../../packages/language/src/index.js';

/** A made-up project in which names are used in every way that a change of title could break. */
export const EXAMPLE: readonly SourceFile[] = [
  {
    uri: 'katalog.forloeb',
    text: `katalog: Fælles aktører, enheder m.v. {
  opdigtet: ja
  aktør: Almen praksis {
    også kaldt: egen læge
  }
  enhed: Afdeling A  #afd-a
}
`,
  },
  {
    uri: 'forløb.forloeb',
    text: `pakkeforløb: Opdigtet forløb, del 1 {
  udgave: 1
  opdigtet: ja
  bruger: Fælles aktører, enheder m.v.
  oplysning: køn {
    type: én værdi
    værdier {
      - kvinde
      - mand
      - hun (kvinde)  #hun {
        omfatter: kvinde
      }
    }
  }
  oplysning: alder  #alder-i-år {
    type: måling
    måles i: år
  }
  liste: Symptomer {
    listen er: åben
    - Vægttab
    - Feber, uden kendt årsag
  }
}
`,
  },
  {
    uri: 'del.forloeb',
    text: `del af: Opdigtet forløb, del 1 {
  > Baggrund.
  afsnit: Start
  kriterium: Vægttab og feber {
    alle gælder {
      - Vægttab
      - [Feber, uden kendt årsag]
      - køn er [hun (kvinde)]
      - skøn: patienten er syg
    }
  }
  kriterium: Samlet {
    når: (køn er enten kvinde eller mand) og alder over 40 år og [Vægttab og feber] og mindst 1 af Symptomer
  }
  tabel: Valg {
    vælg: første række
    række: Kvinder {
      når: køn er kvinde
      henvises til: Afdeling A
    }
  }
  skal {
    > Egen læge handler, når alle er enige.
    hvem: egen læge
    når: Samlet
    undtagen når: alder under 18 år og køn er [hun (kvinde)] {
      henvises til en af {
        - Afdeling A
      }
    }
  }
  kan: Der kan ventes.
  undersøgelse: Blodprøve
  liste: Prøver {
    listen er: åben
    - Blodprøve
  }
  kan {
    > Der kan tages en blodprøve.
    undersøges med: Blodprøve
  }
}
`,
  },
];
