/** A file with a small pathway to begin with. */
export interface FirstPathway {
  /** The name of the file: the id, and the ending. */
  readonly name: string;
  readonly text: string;
}

/**
 * A small, made-up pathway that can be checked at once; for `forloeb init` and for the editor's command.
 * @param title what the pathway is called: one line with at least one letter or digit, without braces and `#`
 */
export function firstPathway(title: string): FirstPathway {
  return {
    name: `${idOf(title)}.forloeb`,
    text: `sprogversion: 0.1

// Et lille, opdigtet eksempel. Skriv dit eget i stedet, og slet linjen «opdigtet: ja», når indholdet er rigtigt.
pakkeforløb: ${title}  #${idOf(title)} {
  udgave: 1
  opdigtet: ja

  enhed: Almen praksis  #almen-praksis
  enhed: Udredningsenhed  #udredningsenhed

  oplysning: alder  #alder {
    type: måling
    måles i: år
  }
  oplysning: vægttab  #vægttab {
    type: ja/nej
  }

  afsnit: Henvisning  #henvisning {
    kriterium: Henvisning til udredning  #henvisning-til-udredning {
      alle gælder {
        - alder over 40 år
        - vægttab
      }
    }
    bør  #henvis {
      > Patienter over 40 år med vægttab bør henvises til udredning.
      hvem: Almen praksis
      når: Henvisning til udredning
      henvises til: Udredningsenhed
    }
  }

  // Prøv den med: forloeb test
  prøvepatient: Patient på 50 år med vægttab  #patient-på-50-år {
    givet {
      - alder præcis 50 år
      - vægttab
    }
    prøver: Henvisning til udredning
    forventer: opfyldt
  }
}
`,
  };
}

/** The words of the title in lower case, with hyphens between them; no longer than a file may be called. */
function idOf(title: string): string {
  const words =
    title
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join('-').slice(0, 60).replace(/-+$/, '');
}
