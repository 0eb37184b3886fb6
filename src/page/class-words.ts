/** What the words in class names and ids say that an element holds. One bit each. */
export const CLASS_KINDS = [
  'comment',
  'related',
  'share',
  'advert',
  'meta',
  'caption',
  'signup',
  'frame',
  'bio',
  'consent',
  'body',
] as const;
export type ClassKind = (typeof CLASS_KINDS)[number];

const WORDS: Readonly<Record<ClassKind, RegExp>> = {
  comment: /comment|kom+ent|coment|otzyv|leserbrief|disqus|livefyre|respons|discuss|(?:^|[\s-])reply|replies/,
  related:
    /relat|recommend|recirc|trending|popular|most-?(?:read|view|click)|outbrain|taboola|teaser|promo|see-?also|read-?(?:more|also|next)|more-?(?:on|from|stor|news|link)|also-?|suggest|up-?next|further|linklist|(?:^|[\s-])links?(?:$|[\s-])|relacionad|correlat|verwandt|powiazan|zobacz|czytaj|polecan|meistgelesen|leid[ao]s|piu-?letti|plus-?lus|weitere|po-?teme|latest|ticker|inline-?(?:link|story)/,
  share:
    /share|sharing|teilen|compart|condivid|udostepn|podziel|partag|podelit|social|follow|toolbar|tools?(?:$|[\s-])|print|addthis|facebook|whatsapp|(?:^|[\s-])actions?(?:$|[\s-])/,
  advert:
    /(?:^|[\s-])ads?(?:$|[\s-])|advert|adslot|ad-?(?:unit|box|wrap|label|slot|container)|sponsor|banner|commercial|dfp|partner|affiliat|shop|buy-|reklam|werbung|anzeige|publicid|publicit|pubblicit/,
  meta: /byline|author|autor|auteur|redaktor|fuente|quelle|zrodlo|fecha|datum|dateline|(?:^|[\s-])(?:date|time|posted)|timestamp|(?:^|[\s-])meta|publish|updated|source|kicker|eyebrow|categor|(?:^|[\s-])tags?(?:$|[\s-])|tag-?list|topic|breadcrumb|label|read-?time|subhead|(?:^|[\s-])info|copyright|correction|disclaimer|footnote/,
  caption:
    /caption|bildunter|zdjec|podpis|didascalia|foto(?!n)|(?:^|[\s-])cap(?:$|[\s-])|credit|photo|image|(?:^|[\s-])im?g(?:$|[\s-])|gallery|slide|carousel|media|video|player|lightbox|infograph/,
  signup:
    /newsletter|subscri|abon+|suscrib|iscriv|prenumer|anmeld|sign-?(?:up|in)|regist|donat|member|(?:^|[\s-])cta|login|log-?in|alert|app-?(?:promo|banner)|support/,
  frame:
    /(?:^|[\s-])nav|menu|header|footer|stopka|naglowek|fusszeile|rodape|cabecera|podval|masthead|sidebar|side-?bar|rail|widget|skip|paginat|pager|(?:^|[\s-])toc|aside|modal|popup|overlay|(?:^|[\s-])secondary/,
  bio: /(?:^|[\s-])bio|about-?(?:the-?)?author|author-?(?:box|info|card|desc)|profile|contributor/,
  consent: /cookie|consent|gdpr|privacy|(?:^|[\s-])cmp|onetrust|didomi/,
  body: /article-?(?:body|text|content|copy)|story-?(?:body|text|content|copy)|entry-?content|post-?(?:content|body|text)|body-?(?:copy|text|content)|main-?content|rich-?text|(?:^|[\s-])(?:content|text|body|prose)(?:$|[\s-])|article-|story-/,
};

/** Bits of {@link CLASS_KINDS} for the words of a class name. */
export function classKinds(words: string): number {
  if (words === '') return 0;
  let bits = 0;
  for (let i = 0; i < CLASS_KINDS.length; i++) {
    const kind = CLASS_KINDS[i];
    if (kind !== undefined && WORDS[kind].test(words)) bits |= 1 << i;
  }
  return bits;
}
