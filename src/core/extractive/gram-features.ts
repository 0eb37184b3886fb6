import type { Bigram, Cluster, Unigram } from './cluster.ts';

/** What the learned model sees of a word; the order is that of the shipped weights. */
export function unigramFeatures(g: Unigram, cluster: Cluster, wanted: number): number[] {
  const { articles, words, candidates } = cluster;
  const rate = Math.sqrt((g.tf / words) * wanted);
  return [
    rate,
    Math.log(1 + g.tf),
    Math.log(1 + words),
    Math.sqrt(g.sf / Math.max(1, candidates.length)),
    1 / (1 + g.first),
    g.earliness / g.df,
    g.centroid,
    g.df / articles,
    g.df >= 2 ? 1 : 0,
    g.leads / articles,
    g.stop ? 1 : 0,
    g.stop ? rate : 0,
    /^\p{N}+$/u.test(g.term) ? 1 : 0,
    g.capital / g.tf,
    Math.log(g.term.length),
    g.titled ? 1 : 0,
    g.quoted / g.tf,
    Math.log(articles),
    Math.log(wanted / words),
  ];
}

/** What the learned model sees of a pair of words, the chances of its words included. */
export function bigramFeatures(
  g: Bigram,
  chanceA: number,
  chanceB: number,
  cluster: Cluster,
  wanted: number,
): number[] {
  const { articles, words } = cluster;
  return [
    Math.sqrt((g.tf / words) * wanted),
    Math.log(1 + g.tf),
    Math.min(chanceA, chanceB),
    Math.max(chanceA, chanceB),
    chanceA * chanceB,
    g.df / articles,
    g.df >= 2 ? 1 : 0,
    g.leads / articles,
    1 / (1 + g.first),
    g.earliness / g.df,
    g.centroid,
    g.quoted / g.tf,
    g.a.stop && g.b.stop ? 1 : 0,
    g.a.stop !== g.b.stop ? 1 : 0,
    (g.a.capital / g.a.tf) * (g.b.capital / g.b.tf),
    g.a.titled && g.b.titled ? 1 : 0,
    g.tf / Math.min(g.a.tf, g.b.tf),
    Math.log(1 + words),
    Math.log(articles),
    Math.log(wanted / words),
  ];
}
