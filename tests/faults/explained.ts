/** Why some faults are silent or told more than once: a person has looked at every such case of the kinds that are looked at closely. */
export const EXPLAINED = `## Hvorfor nogle fejl er tavse eller bliver sagt flere gange

Målet for fejl i formen er højst 1 tavs af 1.000, og at mindst 98 % af hver slags bliver sagt én gang eller er uskadelige. 150 steder er for få til at vise
det første mål; de viser kun, at det ikke er langt væk. Det, vi har set:

- **halv linje.** Er et id klippet over eller tabt, er linjen velformet. Det bliver sagt (F315, F316), når id’et holder op midt i et ord af sit eget navn,
  efter en bindestreg eller et småord, når det er begyndelsen af id’et på den blok, det står i, eller når næsten alt andet i dokumentet har et id. Et id,
  der er klippet mellem to ord (\`#immunglobulin-m\` er blevet til \`#immunglobulin\`), og som intet henviser til, er stadig tavst; det samme er et id, der ikke er dannet af navnet.
  I et dokument, hvor kun nogle ting har et id, kan et tabt id ikke ses.
- **to linjer slået sammen.** Tavs er ét sted: \`også kaldt: A > b\`, for et navn kan selv indeholde «>». To erklæringer på én linje uden klamme bliver sagt
  ved de navne, der så ikke findes, for et navn kan selv indeholde et ord og et kolon.
- **linje delt.** Er resten af linjen en stjerne eller en streg alene, bliver den læst som et punkt og sagt for sig.
- **bogstav i erklæret navn.** Står navnet også i et andet katalog, som ikke bruges, bliver det sagt én gang i hvert pakkeforløb, der ville have brugt det.
- **afsnit fra PDF indsat.** Begynder en linje af afsnittet som en linje i sproget, kan den blive sagt for sig.
- **blok flyttet nogle linjer** og **blok revet over.** Linjerne omkring en klamme, der er flyttet, bliver ikke sagt hver for sig, heller ikke en liste, en
  gruppe eller en sum, som de hører til. Tilbage er en halv blok, som er flyttet så langt, at begge steder bliver sagt.
- **bloks første linje tabt.** Var den tabte linje navnet på en ting, og står der en anden linje lige over, bliver det, der stod i blokken, læst som
  om det hørte til den. Så er der navne, som står to steder, eller som er en anden slags ting. Er det første linje i et katalog eller et pakkeforløb, er hele dets
  indhold uden ejer; derfor er færre af de andre erklæringer bevaret.

Det, der bliver udeladt omkring en flyttet klamme, kommer frem, når klammen er rettet; det gør en klamme mere, der står forkert nogle få linjer fra den første, også. To fejl
i blokke langt fra hinanden bliver begge sagt (\`tests/properties/two-faults.test.ts\`); en tabt «}» og en tabt «{» længere nede kan dog blive læst som én blok, der er revet over.
`;
