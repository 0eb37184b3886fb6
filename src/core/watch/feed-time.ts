/**
 * Offsets of the zone names that feeds write beside those of RFC 822, which `Date` knows. Where two zones share a name, the
 * one of more outlets: British for BST, Indian for IST, China's CST is left to RFC 822.
 */
const OFFSETS: Readonly<Record<string, string>> = {
  WET: '+0000',
  WEST: '+0100',
  BST: '+0100',
  CET: '+0100',
  MET: '+0100',
  CEST: '+0200',
  MEST: '+0200',
  MESZ: '+0200',
  MEZ: '+0100',
  EET: '+0200',
  EEST: '+0300',
  MSK: '+0300',
  TRT: '+0300',
  WAT: '+0100',
  CAT: '+0200',
  SAST: '+0200',
  EAT: '+0300',
  PKT: '+0500',
  IST: '+0530',
  ICT: '+0700',
  WIB: '+0700',
  HKT: '+0800',
  SGT: '+0800',
  AWST: '+0800',
  JST: '+0900',
  KST: '+0900',
  AEST: '+1000',
  AEDT: '+1100',
  NZST: '+1200',
  NZDT: '+1300',
  BRT: '-0300',
  ART: '-0300',
};
const ENDING_NAME = /\s([A-Z]{3,4})$/;
const HAS_ZONE = /(?:[A-Z]{1,4}|[+-]\d{1,2}:?(?:\d{2})?|\([^)]*\))$/i;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}/;

/** When a feed says it was, in milliseconds; Greenwich where it names no zone, whatever this computer's is. Undefined where it says nothing that is a time. */
export function feedTime(text: string | undefined): number | undefined {
  const trimmed = (text ?? '').trim().slice(0, 100);
  if (trimmed === '') return undefined;
  const named = trimmed.replace(ENDING_NAME, (whole, name: string) => ` ${OFFSETS[name] ?? whole.trim()}`);
  const isIso = ISO_DAY.test(named);
  const whole = isIso ? named.replace(/^(\S{10})\s+(?=\d)/, '$1T').replace(/\s+(?=[+-]\d|Z$)/, '') : named;
  const hasZone = isIso ? whole.length <= 10 || HAS_ZONE.test(whole.slice(10)) : HAS_ZONE.test(whole);
  const at = Date.parse(hasZone ? whole : isIso ? `${whole}Z` : `${whole} GMT`);
  return Number.isNaN(at) ? undefined : at;
}
