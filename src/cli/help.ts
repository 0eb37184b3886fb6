export const HELP = `aibot: distils several news articles into one brief in which every sentence cites its sources

For people:
  aibot brief page1.html https://... [options]     one brief of these pages, on standard output
    --format markdown|html|text|json   default markdown
    --words N                          length of the prose, default 300
    --unsupported mark|drop            what happens to a sentence that the sources don't bear out; default mark
    --language TAG                     such as en or de, for an endpoint; default the story's own

With a model of your own (key in the environment variable AIBOT_API_KEY, if it needs one):
    --engine endpoint --endpoint URL --model NAME
    --wire openai|anthropic|gemini     default: what the address is known for, else openai
    --context TOKENS                   the model's context window
    --price IN/OUT                     dollars per million tokens, for the report
    --second-reading                   partly supported sentences are put to the model once more, one by one
    --allow-private-http               plain http to a private network

For programs, JSON Lines in and out, one for one and in order; "brief" takes the same options:
  aibot read  < rows.jsonl    {"id","html","url"}                -> {"id","article"}
  aibot group < rows.jsonl    {"id","headline","text",...}       -> {"id","story"}
  aibot brief < rows.jsonl    {"id","words"?,"articles":[...]}   -> {"id","brief","prose","sentences","report"?}
  aibot check < rows.jsonl    {"id","claim","sources":[...]}     -> {"id","verdict","score","reasons"}

Exit status: 0 all succeeded, 1 some failed, 2 wrong usage.
`;
