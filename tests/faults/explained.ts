/** Why some faults are silent or told more than once: a person has looked at every case of the page, and these are the causes. */
export const EXPLAINED = `## Hvorfor nogle fejl er tavse eller bliver sagt flere gange

Målet for fejl i formen er højst 1 tavs af 1.000, og at mindst 98 % af hver slags bliver sagt én gang eller er uskadelige. Disse når det ikke:

- **halv linje.** Tavs: \`- Palpation af lymfeknuder på halsen\` er klippet til \`- Palpation af lymfeknuder\`, som også er et navn i forløbet. Linjen er velformet
  og siger noget andet. Sagt flere gange: et navn er klippet dér, hvor det er erklæret. Så mangler en klamme eller et navn på linjen, og de linjer, der
  henviser til det hele navn, kan ikke finde det.
- **afsnit fra PDF indsat.** Begynder afsnittet med ord og kolon («Bilag 1: Oversigt …»), ligner dets første linje et ukendt nøgleord, og næste linje
  siges for sig.
- **blok flyttet nogle linjer** og **blok revet over.** Blokken eller dens ene halvdel er kommet ind i en anden blok. Dér er klammerne forkerte ét sted, og
  linjer, som ikke kan stå dér, eller som nu mangler hos deres ejer, siges hver for sig.
- **bloks første linje tabt.** Det, linjen erklærede, er væk. Var det et navn, som andre linjer henviser til, siges også de henvisninger, der ikke kan findes.
  Er det første linje i et katalog eller et pakkeforløb, er hele dets indhold uden ejer; derfor er færre af de andre erklæringer bevaret.
`;
