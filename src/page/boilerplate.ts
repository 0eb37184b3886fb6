/** Lines that stand in articles and are not the article's: by what they say. Patterns are anchored at the line's start. */
const LEAD_INS =
  /^\W*(?:read (?:more|also|next|the full|:)|also read|see also|more (?:on|from|:|in|stories|news|about)|related(?:\s|:|$)|recommended|don['’]t miss|you (?:may|might) (?:also )?like|up next|most (?:read|popular|viewed|clicked)|trending|watch(?: (?:now|live|more|the|:)|:)|listen(?: to|:)|in pictures|gallery:|photos?:|video:|in case you missed|click (?:here|to)|tap (?:here|to)|download (?:the|our)|follow (?:us|@|\w+ on|along)|like us|join (?:us|our|the (?:conversation|discussion))|sign ?up|subscribe|get (?:the|our) .{0,40}(?:newsletter|inbox|app|email)|already a (?:subscriber|member)|log ?in|register|share (?:this|on|via|:)|tweet|e?mail (?:this|to)|print(?: this|$)|save (?:this|for)|copy link|comments?(?:\s*\(|:|$)|leave a (?:comment|reply)|view comments|show comments|\d+ (?:comments?|shares|likes|views|replies|hrs? ago|hours? ago|mins? ago|minutes? ago)|advertisement|sponsored|promoted|this (?:story|article|post) (?:was|is|has been|first|originally|contains)|this (?:material|site|page|content)|copyright|©|\(c\) 20|all rights reserved|the views expressed|opinions expressed|correction:|editor['’]s note|disclosure|disclaimer|send (?:tips|us|your)|have (?:a|you got a) (?:tip|story|news tip)|got a (?:tip|story)|contact (?:us|the (?:author|reporter|writer))|reach (?:the|him|her|us|out)|e-?mail |for more (?:information|news|stories|on)|want more|enjoy(?:ed|ing) this|support (?:our|independent|us)|donate|back to top|go to|return to|skip to|view (?:all|more|gallery|photos|slideshow|image)|show (?:all|more)|load more|see (?:all|more|photos)|story continues|article continues|continue reading|newsletter|tags?:|topics?:|filed under|categor(?:y|ies):|posted (?:in|by|on)|published|updated|last (?:updated|modified)|by signing up|we use cookies|cookie|privacy policy|terms of|manage (?:your )?(?:preferences|consent)|accept (?:all|cookies)|what (?:do|did) you think|rate this|reuse (?:this )?content|reprints|translate|text size|font size|quick read|key points$|listen to (?:this )?article|\d+ min(?:ute)?s? read|photo(?:graph)? (?:by|credit|courtesy|:)|image (?:credit|source|caption|copyright|:)|getty|credit:|source:|picture:|file photo|caption|ap photo|reuters\/|afp\/|shutterstock|illustration)/i;
const LEAD_INS_WORLD =
  /^[\s\p{P}\p{S}]*(?:mehr (?:zum|dazu|lesen)|lesen sie|lesen sie auch|auch interessant|weitere (?:artikel|meldungen)|teilen|kommentare?|anzeige|werbung|foto:|bild:|quelle|newsletter|jetzt (?:abonnieren|anmelden)|lire aussi|à lire|lire la suite|sur le même sujet|partager|commentaires?|publicité|abonnez|s['’]abonner|photo :|crédit|lea también|leer más|te puede interesar|más (?:información|noticias)|compartir|comentarios?|publicidad|suscríb|síguenos|leia (?:mais|também)|compartilhe|comentários|publicidade|assine|leggi anche|condividi|commenti|pubblicità|iscriviti|lees (?:ook|verder|meer)|deel dit|reacties|czytaj (?:też|także|więcej|dalej)|zobacz (?:też|także|więcej)|przeczytaj|polecamy|udostępnij|komentarz[ey]|reklama|fot\.|źródło|podziel się|więcej (?:na|o|w)|dodaj komentarz|читайте (?:также|ещё|еще)|читать (?:далее|также|дальше)|смотрите также|по теме|подробнее|поделиться|комментари|реклама|подпи(?:шитесь|саться|ска)|фото:|источник|материалы по теме|другие новости|все новости|версия для печати|διαβάστε|δείτε (?:επίσης|ακόμα)|σχετικά|περισσότερα|κοινοποί|σχόλια|διαφήμιση|εγγραφ|πηγή|φωτογραφία|εκτύπωση|αποστολή|ακολουθήστε|相关(?:新闻|报道|阅读|链接|专题|文章)|更多|延伸阅读|推荐阅读|分享|评论|网友评论|发表评论|广告|责任编辑|编辑[：:]|来源[：:]|(?:本文|文章)来源|作者[：:]|图[：:]|摄影|版权|声明|关注我们|扫码|订阅|打印|关闭|热门|精彩|関連(?:記事|リンク|ニュース)|あわせて読みたい|続きを読む|シェア|広告|写真[：:＝=]|無断転載|اقرأ (?:أيضا|المزيد)|شاهد|تابعنا|مواضيع ذات صلة|اشترك|شارك|تعليق|إعلان|المصدر|קרא עוד|שתפו|תגובות|फोटो|यह भी पढ़ें|अधिक पढ़ें)/iu;
const ANYWHERE =
  /all rights reserved|may not be (?:published|reproduced|republished)|sign up (?:for|to) (?:our|the|receive)|our newsletter|subscribe (?:to|now|today)|terms (?:of (?:use|service)|and conditions)|privacy policy|click here|follow .{1,40} on (?:twitter|facebook|instagram|x\b)|(?:twitter|facebook|instagram)\.com|@[\w.]+ on (?:twitter|instagram)|getty images|shutterstock|delivered to your inbox|contributed to this (?:report|story|article)|commission (?:from|on)|affiliate|\(?photo by |powered by|wszelkie prawa|все права|перепечатк|при использовании материалов|版权所有|转载|未经授权|alle rechte|tous droits|todos los derechos/i;
const CREDIT =
  /\b(?:getty|afp|reuters|ap photo|epa|shutterstock|istock|alamy|handout|file photo|photo(?:graph)?|image|picture|pic|screengrab|courtesy|via ap|ζωγράφος|фото|fot|foto|bild|摄|资料图)\b/i;
const BIO =
  /\b(?:is|are) (?:an?|the) (?:[\w-]+[ ,]+){0,6}(?:reporter|correspondent|editor|writer|journalist|columnist|contributor|author|producer|fellow|professor|freelance)|\bcovers? [\w ,-]+ for\b|(?:follow|reach|contact|e-?mail) (?:him|her|them) (?:on|at)|\bhas been (?:writing|reporting|covering)/i;
const BYLINE =
  /^(?:by|von|par|por|di|door|autor|автор|κείμενο|του|της|text(?:e|o)?|words|written by|reporting by|editing by|story by|记者|文)[\s:：|/]+\p{L}/iu;
const DATE_WORD =
  /\b(?:19|20)\d\d\b|\d{1,2}[:.h]\d{2}|\b(?:jan|feb|mar|apr|ma[iy]|jun|jul|aug|sep|oct|nov|dec|o[kc]t|de[cz])[a-zé]*\b|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|年\d{1,2}月|(?:hours?|minutes?|days?) ago|январ|феврал|март|апрел|июн|июл|август|сентябр|октябр|ноябр|декабр|ιανουαρ|φεβρουαρ|μαρτ|απριλ|ιουν|ιουλ|αυγουστ|σεπτεμβρ|οκτωβρ|νοεμβρ|δεκεμβρ|stycz|lut|kwie|maj|czerw|lip|sierp|wrze|paźdz|listop|grud/i;

/** What a line says about itself; each is an input of the block model, some are hard drops too. */
export interface LineSigns {
  readonly leadIn: boolean;
  readonly anywhere: boolean;
  readonly credit: boolean;
  readonly bio: boolean;
  readonly byline: boolean;
  readonly date: boolean;
}

export function lineSigns(text: string): LineSigns {
  const head = text.slice(0, 400);
  return {
    leadIn: LEAD_INS.test(head) || LEAD_INS_WORLD.test(head),
    anywhere: ANYWHERE.test(head),
    credit: text.length < 300 && CREDIT.test(text),
    bio: BIO.test(head),
    byline: text.length < 150 && BYLINE.test(text),
    date: text.length < 120 && DATE_WORD.test(text),
  };
}
