import { type LanguagePack, words } from './language-pack.ts';

export const en: LanguagePack = {
  lang: 'en',
  stopWords:
    words(`a about above after again against all also am an and any are aren't as at be because been before being
    below between both but by can can't cannot could couldn't did didn't do does doesn't doing don't down during each few for
    from further had hadn't has hasn't have haven't having he her here hers herself him himself his how i if in into is isn't
    it its itself just me more most my myself no nor not now of off on once only or other our ours ourselves out over own said
    same say says she should shouldn't so some such than that the their theirs them themselves then there these they this
    those through to too under until up very was wasn't we were weren't what when where which while who whom why will with
    won't would wouldn't you your yours yourself yourselves`),
  abbreviations:
    words(`mr mrs ms dr prof gen lt col capt sgt cpl maj cmdr adm rev hon pres gov sen rep st sr jr co corp inc
    ltd llc bros dept univ assn ave blvd rd mt ft no vs etc al fig vol pp est approx jan feb mar apr jun jul aug sep sept oct
    nov dec mon tue tues wed thu thur thurs fri sat sun u.s u.k u.n e.u d.c i.e e.g a.m p.m ph.d`),
};
