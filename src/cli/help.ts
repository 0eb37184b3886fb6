export const HELP = `aibot: distils several news articles into one brief in which every sentence cites its sources

  aibot read  < rows.jsonl    {"id","html","url"}                -> {"id","article"}
  aibot group < rows.jsonl    {"id","headline","text",...}       -> {"id","story"}
  aibot brief < rows.jsonl    {"id","words"?,"articles":[...]}   -> {"id","brief","prose","sentences"}
  aibot check < rows.jsonl    {"id","claim","sources":[...]}     -> {"id","verdict","score","reasons"}

Rows are JSON Lines on standard input and output, one for one and in order.
Exit status: 0 every row succeeded, 1 some rows failed, 2 wrong usage.
`;
