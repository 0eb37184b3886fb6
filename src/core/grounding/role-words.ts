/** Offices and trades of people in the news, longest first; a person of one is not called by another. */
export const ROLES =
  /(?<![\p{L}-])(?:prime minister|vice president|president|foreign minister|finance minister|interior minister|defen[cs]e minister|health minister|transport minister|minister|chancellor|king|queen|prince|princess|governor|mayor|deputy mayor|senator|congressman|congresswoman|lawmaker|judge|prosecutor|lawyer|attorney|sheriff|police chief|fire chief|chief executive|chairman|chairwoman|chair|director|spokesman|spokeswoman|spokesperson|professor|scientist|engineer|coach|captain|goalkeeper|manager|doctor|surgeon|nurse|teacher|schoolteacher|student|driver|pilot|farmer|bishop|pope|ambassador|secretary|treasurer|commissioner|commander|general|lieutenant|inspector|detective|coroner|economist|analyst|founder|owner|editor|author|actor|actress|singer|striker|midfielder|defender|harbourmaster|witness|survivor|resident|activist|union leader|leader)(?![\p{L}])/giu;

const single = new Set(ROLES.source.split(/[|()?:]+/).filter((w) => /^[a-z]+$/.test(w)));

/** Whether one word, in lower case, names an office or a trade. */
export function isRole(word: string): boolean {
  return single.has(word);
}
