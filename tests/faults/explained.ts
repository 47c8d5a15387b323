/** Why some faults are silent or told more than once: a person has looked at every such case of the kinds that are looked at closely. */
export const EXPLAINED = `## Hvorfor nogle fejl er tavse eller bliver sagt flere gange

Målet for fejl i formen er højst 1 tavs af 1.000, at mindst 98 % af hver slags bliver sagt én gang eller er uskadelige, og at mindst 99,5 % af de andre
erklæringer er bevaret. Et menneske har set på hver tavs fejl og på dem, der bliver sagt flere gange:

- **halv linje.** Er et id klippet over eller tabt, er linjen velformet. Det bliver sagt (F315, F316), når id’et holder op midt i et ord af sit eget navn,
  efter en bindestreg eller et småord, når det er begyndelsen af id’et på den blok, det står i, eller når næsten alt andet i dokumentet har et id. Et id,
  der er klippet mellem to ord (\`#immunglobulin-m\` er blevet til \`#immunglobulin\`), og som intet henviser til, er stadig tavst; det samme er et id, der ikke er dannet af navnet.
  I et dokument, hvor kun nogle ting har et id, kan et tabt id ikke ses.
- **to linjer slået sammen.** Dokumentets ord efter et navn eller efter vores egne ord (\`også kaldt: A > b\`, \`møde: A > En sætning.\`) bliver sagt, og det gør en linje
  i vores egne ord, som kunne stå i samme blok (\`møde: A kilde: Bilag 3\`). To erklæringer på én linje uden klamme bliver sagt ved de navne, der så ikke findes;
  er det to navne, bliver det sagt to gange, for et navn kan selv indeholde et ord og et kolon. Dokumentets egne ord efter «>» bliver ikke delt.
- **linje delt.** Er resten af linjen en stjerne eller en streg alene, bliver den læst som et punkt og sagt for sig.
- **bogstav i erklæret navn.** Står navnet også i et andet katalog, som ikke bruges, bliver det sagt én gang i hvert pakkeforløb, der ville have brugt det.
- **afsnit fra PDF indsat.** Begynder en linje af afsnittet som en linje i sproget, kan den blive sagt for sig.
- **blok flyttet nogle linjer** og **blok revet over.** Linjerne omkring en klamme, der er flyttet, bliver ikke sagt hver for sig, heller ikke en liste, en
  gruppe, en sum eller de navne og værdier, som linjerne ville erklære i en anden blok.
- **bloks første linje tabt.** Var den tabte linje navnet på en ting, og står der en anden linje lige over, bliver det, der stod i blokken, læst som
  om det hørte til den. Så er der navne, som står to steder, eller som er en anden slags ting. Er det første linje i et katalog eller et pakkeforløb, er hele dets
  indhold uden ejer; derfor er færre af de andre erklæringer bevaret.

To klammer, der står forkert i hver sin blok, bliver sagt hver for sig, også når blokkene står lige under hinanden (\`tests/source/two-braces.test.ts\`), og det gør to andre fejl i
blokke langt fra hinanden (\`tests/properties/two-faults.test.ts\`). Tre ting bliver sagt som én fejl, fordi teksten er den samme som efter én flytning:

- en klamme, der mangler, og en, der er for meget, nogle linjer fra hinanden (beskeden nævner begge steder, og er klammen flyttet, er begge fejl væk);
- to klammer, der er kommet til at stå lige under hinanden;
- en klamme, der er flyttet, og nogle få linjer fra den en enkelt linje på den forkerte side af en klamme: sådan ser en blok ud, der er flyttet. Blev de to
  altid sagt hver for sig, ville hver flyttet blok blive sagt to gange. Den anden fejl kommer frem, når den første er rettet.
`;
