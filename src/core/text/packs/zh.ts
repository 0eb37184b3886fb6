import { makePack } from './language-pack.ts';

export const zh = makePack('zh', {
  stop: `的 了 在 是 和 与 及 或 也 都 就 而 但 但是 对 对于 于 从 到 向 把 被 由 为 为了 以 以及 之 其 此 该 这 那 这个 那个 这些 那些 他 她 它 他们 她们 我 我们 你 你们 有 没有 不 没
    将 会 能 可以 可能 要 还 又 很 更 最 已 已经 着 过 给 让 使 等 个 一 一个 二 两 中 上 下 里 后 前 时 年 月 日 说 称 表示 据 并 并且 因为 所以 如果 虽然 因此 其中 目前 进行 通过
    根据 同时 其他`,
  abbreviations: ``,
  speech: `说 称 表示 指出 认为 强调 宣布 透露 告诉 介绍 回应 批评 警告 指责 承认 写道`,
  pointers: `他 她 它 他们 她们 这 那 此 该 其 这些 那些 这个 那个`,
  connectives: `但|但是|然而|不过|此外|另外|同时|因此|所以|于是|随后|之后|最后|与此同时|相反|而|例如|此前|另一方面`,
  persons: `我 我们 咱们 你 你们 您`,
  definites: ``,
  bareNouns: ``,
  future: `将 将会 预计 计划 明天 下周 下月 明年 拟`,
  past: `去年|此前|多年前|上个月|过去|曾经|曾于`,
  boilerplate: `点击|订阅|广告|版权所有|责任编辑|来源：|图片来源|关注我们|扫描二维码|更多内容|未经授权`,
  headings: { whatHappened: '事件经过', reactions: '各方反应', whatsNext: '后续', background: '背景', more: '其他' },
  labels: { where: '地点', when: '时间' },
});
