import type { PageBlock, Scope } from './block.ts';
import { PLACE } from './block.ts';
import { fromWords } from './facts/dates.ts';
import { CONSENT, WALL } from './kind-words.ts';

/** Longer blocks are prose that merely mentions such things. Characters. */
const LINE = 300;
const CREDIT =
  /(?:^|[\s|(.])(?:photo(?:graph|s)?|pictures?|pics?|images?|sketch|drawing|illustration|graphics?|video|foto|bild|grafik|crédit|fotos?|zdjęcie|фото|写真|图|صورة|תמונה|चित्र)(?:\s+(?:by|credit|courtesy|source|via))?\s*[:：/©]\s*\S|\((?:(?:ap|getty|afp|reuters|epa) (?:photo|images)|ap photo)|getty images/iu;
const SIGN_UP =
  /newsletter|boletín|rundbrief|mailing list|in (?:your|our) inbox|sign(?:ed)? (?:me )?up|subscribe (?:to|for|now|today)|(?:daily|weekly|morning|evening) (?:briefing|email|digest)|weekdays at|en tu correo|in (?:ihrem|deinem) postfach|dans votre boîte|delivered (?:daily|weekly|every)|(?:recevez|retrouvez|receive|recibe|ricevi|receba|erhalten sie|bekommen sie|otrzymuj|получайте)\s.{0,40}(?:lettre|newsletter|boletín|brief|mail|correo|posteingang|inbox)|メールマガジン|订阅|рассылк|abonnez-vous|suscríbe|apúntate|assine|iscriviti|zapisz się|ניוזלטר|النشرة البريدية|نشرتنا البريدية|न्यूज़लेटर|ニュースレター|뉴스레터|電子報|电子报/iu;
const OFFER =
  /\bsave \d+ ?%|cancel any ?time|pay (?:a|per|by the) (?:year|month)|(?:[£$€]\s?\d[\d.,]*|\d[\d.,]* ?€)\s?(?:a|per|\/|for|pro|par|al|im)\s?(?:week|month|year|woche|monat|jahr|mois|semaine|mes|\d)/iu;
const POINTER =
  /^\W*(?:read (?:more|also|next)|also (?:read|on)|see also|related|more (?:on|from)|don['’]t miss|watch(?: now)?:|listen:|printer-friendly|e-?mail this|on the web|article continues|advertisement|anzeige|lire aussi|lea también|leia também|leggi anche|lees ook|czytaj (?:też|także|więcej)|zobacz (?:też|także)|читайте (?:также|ещё)|διαβάστε|相关(?:新闻|阅读)|関連記事|あわせて読みたい|اقرأ أيضا|קראו עוד|(?:यह|ये|इसे) भी पढ़ें)(?![\p{L}\p{M}])/iu;
/** What no report begins with, however long the teaser that follows. */
const TEASER =
  /^\W*(?:das könnte (?:sie|dich) (?:auch )?interessieren|auch interessant\s*:|vous aimerez aussi|à lire également|(?:también )?te puede interesar|(?:também )?pode(?:rá)? (?:te )?interessar|potrebbe(?:ro)? (?:anche )?interessarti|może cię zainteresować|вам может быть интересно|δείτε επίσης|you (?:may|might) also like)(?![\p{L}\p{M}])/iu;
/** A control or a label that stands alone. */
const CONTROL =
  /^\W*(?:share|download|embed|print|save|copy(?: link)?|play|pause|listen|transcript|bookmark|gift(?: article)?|advertisement|anzeige|werbung|publicidad|publicité|pubblicità|publicidade|reklama|реклама|διαφήμιση|广告|廣告|広告|［?ＰＲ］?|إعلان|פרסומת|विज्ञापन|ilan|annons|teilen|drucken|compartir|partager|condividi|udostępnij|поделиться|分享|シェア|heard on .{2,30}|share (?:this|prefer|add)\b.{0,80}|(?:prefer|add|make) .{2,40} (?:on|your|as a) .{0,12}(?:search engine|preferred source|google))\W*$/iu;
/** Who else worked on it, whom to write to, and what the reader is asked to do at the end. */
const SIGN_OFF =
  /\bcontributed (?:to this (?:report|story|article)|reporting)\b[^.]{0,60}\.?$|^\W*additional reporting (?:by|from)\b|^[\w.+-]+@[\w-]+\.[\w.]+$|^\W*(?:write to|e-?mail) [^.!?]{2,60}@|^\W*(?:like|love|liked|enjoyed) (?:this|what you)\b.{0,60}\?|^\W*join our\b|^\W*(?:do you )?(?:have|got) (?:a|any) (?:news )?tip\b|^\W*(?:listen to|watch|tune in to) .{2,60}\b(?:live|weekdays)\b.{0,60}\d[:.]\d\d|\bdelivered through your letterbox\b|^\W*(?:puedes seguir|s[ií]gue(?:nos)?|follow|suivez|folgen sie|folge|seguici|siga|śledź|подписывайтесь|dołącz)\b.{1,60}(?:facebook|twitter|instagram|whatsapp|telegram|youtube|\bX\W*$)|^\W*download (?:the|our) .{2,40}\bapp\b|\breader-supported publication\b|\b(?:tap|click) here to (?:be added|join|sign up|subscribe)\b|\bjoin our whatsapp\b/iu;
/** Captions that came without their pictures, as agencies write them. */
const PICTURE =
  /^FILE\s?[-–—:]|^In this (?:undated|\p{L}+\.? \d{1,2}|.{0,20}\d{4})\b.{0,40}\b(?:photo|image|photograph|picture|frame)\b/u;
/** A dateline that stands apart from its text: "New York CNN —". */
const LONE_DATELINE = /^(?:\p{Lu}[\p{L} .,'’/-]{0,40}\s)?\(?[A-Z]{2,8}\)?\s*[—–-]+$/u;
/** What a site's software writes where it cannot show something. */
const MACHINE =
  /^\[\/?(?:button|caption|gallery|embed|video|audio|playlist)\b|^this (?:slideshow|video|content) requires javascript|^please enable javascript/i;
const HAS_WORDS = /[\p{L}\p{N}]/u;
/** What a house says of itself under its texts. */
const HOUSE =
  /\b(?:may|might|can|could) (?:earn|receive|get) (?:a |an |some )?(?:small )?(?:affiliate )?commission|transcripts? (?:are|is|was|may be) (?:created|produced|generated) (?:on a rush deadline|by|using)|(?:opinions?|views?) expressed .{0,60}(?:own|author|not necessarily)|n['’]engagent? que leurs? auteurs?|(?:opiniones|opiniões) .{0,60}(?:responsabilidad|responsabilidade|autor)|gibt (?:nicht (?:unbedingt )?)?die meinung|мнение (?:автора|редакции) может не совпадать/iu;
const LEGAL =
  /^\W*(?:copyright|©|\(c\)\s*\d{4})|all rights reserved|may not be (?:published|reproduced)|無断転載|版权所有|a version of this article appear|letters? to the editor|submit (?:a|your) letter|for (?:possible|consideration for) publication|appears in print|(?:不|並不|并不)代表本[网網站报報]|^.{0,30}未[经經]授[权權].{0,30}$/iu;
const SOURCE =
  /^\W*(?:責任|责任)?(?:編輯|编辑)\s*[：:]|^\W*(?:source|sources|quelle|fuente|fonte|źródło|источник|πηγή|来源|מקור|المصدر)\s*[:：]|^(?:\p{Lu}[\p{L}-]+ ){1,3}(?:News|Press) (?:Agency|Association|Service)$/iu;
const BYLINE_LEAD =
  /^\W*(?:(?:words(?: and (?:pictures|photos))?|text|story|written|reporting|reported)\s+)?(?:by|von|par|por|di|door|autor|автор|γράφει|記者|文)\s*[:：]?\s+\p{Lu}/iu;
const STAMP =
  /\b(?:published|updated|posted|last modified|aktualisiert|stand|publié|mis à jour|actualizado|publicado|aggiornato|lesezeit|temp[os] (?:de|di) (?:leitura|lectura|lettura|lecture)|tiempo de lectura|czas czytania|min(?:ute)?s? read|min\.? de lecture|обновлено|опубликовано|as of)\b|\d{1,2}:\d{2}/iu;
const COMMENTS =
  /^\W*(?:\d+\s+)?(?:(?:reader|user|view|show|post|all|leave (?:a|your)) )?(?:comments?|responses|replies|kommentare?|leserkommentare|commentaires?|comentarios|comentários|commenti|reacties|komentarze|комментари[ий]|σχόλια|评论|网友评论|コメント|댓글|التعليقات|תגובות|टिप्पणियाँ)(?:\s*\(?[\d,.]+.{0,12}\)?|\s+(?:to|on|zu|à)\s.{0,120})?\W*$/iu;
const MORE =
  /^\W*(?:up next|most (?:read|popular|viewed|clicked)|more (?:on this story|from .{2,40}|(?:[\p{L}'’]+ ){0,3}stories|news)|related(?: (?:stories|articles|links|content|topics))?|recommended(?: (?:for you|stories))?|you (?:may|might) (?:also )?like|trending(?: now)?|in the meantime.{0,40}|latest(?: news| stories)?|read next|sponsored|mehr (?:zum thema|aus .{2,30})|meistgelesen|auch interessant|à lire aussi|sur le même sujet|les plus lus|lo más (?:leído|visto)|mais lidas|i più letti|najczęściej czytane|polecamy|читайте также|по теме|δημοφιλή|热门|相关(?:新闻|阅读|报道)|延伸阅读|アクセスランキング|関連記事|あわせて読みたい|الأكثر قراءة|הנקראות ביותר)\W*$/iu;

const HAS_DIGIT = /\p{Nd}/u;
const PROSE = /\p{Ll}{3,}[.!?]["'”’»)]*$/u;

/** Whether a short line is a caption's credit, a pointer elsewhere, a byline, a wall's or a newsletter's offer, or legal text. */
export function isDroppedLine(block: PageBlock): boolean {
  const { text, scope } = block;
  if (scope.places & PLACE.embed) return /^\W*(?:view this post|loading|see this post)/i.test(text);
  if (text.length > 400) return false;
  if (LEGAL.test(text) || PICTURE.test(text) || MACHINE.test(text) || !HAS_WORDS.test(text)) return true;
  if (TEASER.test(text) || (!/["“„«]/.test(text) && SIGN_OFF.test(text))) return true;
  if (text.length < 60 && LONE_DATELINE.test(text)) return true;
  if (text.length < 120 && CONTROL.test(text)) return true;
  if (!/["“„«]/.test(text) && HOUSE.test(text)) return true;
  if (text.length > LINE) return false;
  const words = text.split(/\s+/).length;
  if (words > 45 || (words > 22 && PROSE.test(text))) return false;
  const isQuote = (scope.places & PLACE.quote) !== 0;
  if (POINTER.test(text)) return true;
  if (!isQuote && text.length < 250 && CREDIT.test(text)) return true;
  if (!isQuote && words < 30 && SIGN_UP.test(text) && !/["“„«].{20}/u.test(text)) return true;
  if (words < 40 && OFFER.test(text) && /subscri|access|trial|abo\b|digital|plan|read|journalism/i.test(text))
    return true;
  if (WALL.test(text) && !/["“„«].{20}/u.test(text)) return true;
  if (words < 40 && /cookie/i.test(text) && CONSENT.test(text) && !/["“„«]/u.test(text)) return true;
  if (text.length < 60 && SOURCE.test(text)) return true;
  return isByline(text) || isDateLine(text);
}

function isByline(text: string): boolean {
  if (text.length > 160 || /[.!?]["”]?\s+\p{Lu}\p{Ll}+\s\p{Ll}/u.test(text)) return false;
  return BYLINE_LEAD.test(text) && !/[.!?]$/.test(text.replace(/\b[ap]\.m\.$|\bmin\.$/i, ''));
}

function isDateLine(text: string): boolean {
  if (text.length > 120 || !HAS_DIGIT.test(text) || /[.!?]$/.test(text.replace(/\b[ap]\.m\.$|\bmin\.$/i, '')))
    return false;
  if (!STAMP.test(text) && fromWords(text) === undefined) return false;
  let others = 0;
  for (const word of text.match(/\p{L}+/gu) ?? [])
    if (word.length > 3 && !STAMP.test(word) && fromWords(`1 ${word} 2020`) === undefined && ++others > 3) return false;
  return true;
}

/** Blocks from a "Comments" heading on, and those under a "Most read" heading up to its container's end. */
export function droppedSections(blocks: readonly PageBlock[], chosen: ReadonlySet<PageBlock>): ReadonlySet<PageBlock> {
  const dropped = new Set<PageBlock>();
  const total = [...chosen].reduce((sum, block) => sum + block.text.length, 0);
  let before = 0;
  let container: Scope | undefined;
  let isComments = false;
  for (const block of blocks) {
    if (block.text.length < 140 && before > total * 0.5 && COMMENTS.test(block.text)) isComments = true;
    if (block.text.length < 60 && MORE.test(block.text)) {
      container = block.scope.parent;
      dropped.add(block);
    } else if (container !== undefined && !within(block.scope, container)) container = undefined;
    if (isComments) dropped.add(block);
    else if (container !== undefined) {
      if (block.text.length > 140 && block.linkChars < block.text.length * 0.3) container = undefined;
      else dropped.add(block);
    }
    if (chosen.has(block)) before += block.text.length;
  }
  return dropped;
}

function within(scope: Scope, container: Scope): boolean {
  for (let at: Scope | undefined = scope; at; at = at.parent) if (at === container) return true;
  return false;
}
