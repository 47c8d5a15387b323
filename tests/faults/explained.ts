/** Why some faults are silent or told more than once: a person has looked at every case of the kinds that are tried at 150 places. */
export const EXPLAINED = `## Hvorfor nogle fejl er tavse eller bliver sagt flere gange

Målet for fejl i formen er højst 1 tavs af 1.000, og at mindst 98 % af hver slags bliver sagt én gang eller er uskadelige. Om de slags, der er prøvet
150 steder:

- **halv linje** når ikke målet. I de tavse tilfælde er en erklæring klippet over i sit id (\`#blodprøvestatus\` er blevet til \`#blo\`) eller før det, så
  id’et er væk, og ingen anden linje i eksemplerne henviser til det. Linjen er velformet. Det eneste, der er ændret, er id’et (og eventuelt titlen);
  ingen regel siger, hvordan et id skal lyde, så det kan kun ses ved at sammenligne med den udgave, der var før. De tavse, vi har set efter, er alle af den slags; nogle få bliver sagt flere gange.
- **afsnit fra PDF indsat.** Begynder en linje af afsnittet som en linje i sproget, kan den blive sagt for sig.
- **blok flyttet nogle linjer** og **blok revet over.** Linjerne omkring en klamme, der er flyttet, bliver ikke sagt hver for sig. Tilbage er det, der
  viser sig langt fra stedet: en prøvepatient, hvis række er kommet i en anden tabel, en sætning, der ikke længere passer med en betingelse, og en halv
  blok, som er flyttet så langt, at begge steder bliver sagt.
- **bloks første linje tabt.** Var den tabte linje navnet på en ting, og står der en anden linje lige over, bliver det, der stod i blokken, læst som
  om det hørte til den. Så er der navne, som står to steder, eller som er en anden slags ting. Er det første linje i et katalog eller et pakkeforløb, er hele dets
  indhold uden ejer; derfor er færre af de andre erklæringer bevaret.

Det, der bliver udeladt omkring en flyttet klamme, kommer frem, når klammen er rettet. To fejl i blokke langt fra hinanden bliver begge sagt
(\`tests/properties/two-faults.test.ts\`); en tabt «}» og en tabt «{» længere nede kan dog blive læst som én blok, der er revet over.
`;
