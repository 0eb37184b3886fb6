import { makePack } from './language-pack.ts';

export const ja = makePack('ja', {
  stop: `の に は を が と で も や へ から まで より など て し た だ です ます ない れ られ さ せ する した して して い いる いた ある あった なる なった こと もの ため よう それ これ この
    その あの どの あれ ここ そこ また および 及び 又は または という として について による により において における 者 氏 人 日 月 年 的 れる られる`,
  abbreviations: ``,
  speech: `述べ 述べた 語っ 語った 話し 話した 発表 明らか 強調 指摘 批判 説明 コメント 主張 警告 非難`,
  pointers: `彼 彼女 彼ら これ それ この その これら それら 同 同社 同氏 こう そう`,
  connectives: `しかし|だが|ただし|一方|また|さらに|そのため|このため|そして|その後|これに対し|なお|例えば|つまり|ところが|それでも|同時に`,
  persons: `私 私たち 僕 我々 あなた`,
  definites: ``,
  bareNouns: ``,
  future: `予定 見通し 見込み 方針 来週 来月 来年 明日 今後`,
  past: `昨年|かつて|以前|先月|数年前|過去に|これまで`,
  boilerplate: `関連記事|続きを読む|クリック|登録|広告|無断転載|写真:|写真=|フォロー|お問い合わせ|著作権`,
  headings: { whatHappened: '何が起きたか', reactions: '反応', whatsNext: '今後', background: '背景', more: 'その他' },
  labels: { where: '場所', when: '日時' },
});
