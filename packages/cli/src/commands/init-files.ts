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
  'mit-pakkeforløb.forloeb': `sprogversion: 0.1

// Et lille, opdigtet eksempel. Skriv dit eget i stedet, og slet linjen «opdigtet: ja», når indholdet er rigtigt.
pakkeforløb: Mit første pakkeforløb  #mit-første-pakkeforløb {
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
