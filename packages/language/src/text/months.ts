/** The months as Danish writes them. After the number in «1. juli» such a word begins no list item, and the stop ends no sentence. */
export const MONTHS: readonly string[] = [
  'januar',
  'februar',
  'marts',
  'april',
  'maj',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'december',
];
