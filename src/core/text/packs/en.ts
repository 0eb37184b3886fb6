import { makePack } from './language-pack.ts';

export const en = makePack('en', {
  stop: `a about above after again against all also am an and any are aren't as at be because been before being
    below between both but by can can't cannot could couldn't did didn't do does doesn't doing don't down during each few for
    from further had hadn't has hasn't have haven't having he her here hers herself him himself his how i if in into is isn't
    it its itself just me may might more most much must my myself no nor not now of off on once only or other our ours ourselves
    out over own said same say says she should shouldn't so some such than that the their theirs them themselves then there
    these they this those through to too under until up upon very was wasn't we were weren't what when where which while who
    whom whose why will with within without won't would wouldn't you your yours yourself yourselves s t d ll re ve m don didn
    isn wasn doesn couldn wouldn hasn haven`,
  abbreviations: `mr mrs ms dr prof gen lt col capt sgt cpl maj cmdr adm rev hon pres gov sen rep reps sens st sr jr co corp
    inc ltd llc bros dept univ assn ave blvd rd mt ft no vs etc al fig vol pp est approx jan feb mar apr jun jul aug sep sept
    oct nov dec mon tue tues wed thu thur thurs fri sat sun u.s u.k u.n e.u d.c i.e e.g a.m p.m ph.d spc pvt cpt msgr supt
    det insp ald atty calif conn ariz fla mass mich minn miss tenn tex wash wis ill ind okla ore penn pa va md ga`,
  speech: `said says say saying told tells telling added adds announced announces stated states warned warns argued argues insisted
    insists explained explains wrote writes claimed claims noted notes acknowledged conceded replied asked denied denies
    described called calls tweeted confirmed confirms declared urged vowed promised accused criticised criticized condemned
    praised welcomed rejected testified recalled admitted suggested remarked commented declined demanded joked points pointed predicted predicts concluded concludes quipped cautioned cautions stressed stresses`,
  pointers: `he she they it him her his hers their theirs its them this that these those such both neither either another
    others one some many most few all there here`,
  connectives: `however|but|and|also|or|so|yet|still|then|thus|hence|therefore|nevertheless|nonetheless|moreover|furthermore|
    in addition|in comparison|additionally|besides|meanwhile|instead|indeed|likewise|similarly|otherwise|consequently|as a result|
    for example|for instance|in fact|in other words|on the other hand|by contrast|in contrast|in that|in this|at that time|
    at the time|at that point|afterward|afterwards|later|earlier|after that|since then|until then|even so|that said|
    in response|in turn|for that|for this|because of that|because of this|despite this|despite that|to that end|
    to do so|if so|if not|among them|among those|of those|of these|part of that|some of them|the other|the others|
    the same|the two|the pair|the trio|more than that|not only that|again|once there|
    after all|of course|as such|as for|like that|with that|from there|no wonder|plus|anyway|nor|too|first|second|third|
    finally|in the meantime|on the contrary|by then|around that time|around the same time|that same|the same year|a few moments later|
    moments later|minutes later|hours later|days later|a day later|weeks later|months later|years later|the next day|
    the following day|within the hour|within hours|as a consequence|equally|rather|accordingly|though|overall|in short|in all|that is why|this is why|which`,
  persons:
    "i me my mine myself we us our ours ourselves you your yours yourself i'm i've i'd i'll we're we've we'd we'll you're you've you'll",
  definites: 'the this that these those',
  bareNouns: `alternative option company firm group agency organisation organization man woman boy girl child children couple suspect victim
    victims attacker gunman driver officer officers official officials spokesman spokeswoman spokesperson team club party
    plan bill law measure proposal report study survey deal agreement decision move ruling judge court case incident event
    attack crash accident blast fire storm statement letter video footage post message announcement news article paper
    book film movie show song album building house site area region city town village country state island school
    university hospital church airport station plane jet flight ship boat vessel car truck vehicle train bus president
    minister mayor governor senator congressman lawmaker leader chief director ceo author writer actor actress singer
    player coach teenager teen student teacher doctor father mother son daughter brother sister family parents duo pair trio two three
    researchers scientists authors findings results figure figures number numbers amount program programme project scheme
    system device product service app site website network channel newspaper magazine effort move step change changes
    meeting talks summit conference election vote campaign debate speech interview rule rules order warrant charge charges
    update comments comment remarks remark revelation request warning allegations allegation claims claim response reaction
    footage discovery development timeline deadline complaint lawsuit suit filing document documents email emails memo photo photos image images picture pictures`,
  future: `will shall expected scheduled due planned plans plan upcoming intends intend tomorrow next soon later future
    hopes aims set could may`,
  past: `last year|last month|last week|years ago|months ago|weeks ago|decades ago|a year ago|previously|in the past|
    earlier this year|earlier this month|since the|over the past|for years|for decades|had been|first time since|
    a decade ago|dates back|history of|was founded|was born|was established|in recent years|in recent months|once`,
  boilerplate: `push notifications|read more|click here|sign up|subscribe|newsletter|follow us|like us on|advertisement|all rights reserved|
    copyright|toggle caption|enlarge this image|image caption|media caption|photo by|photo:|file photo|in this photo|in this image|in this picture|this photo|pictured above|pictured:|pictured here|photo shows|photos show|taken from video|screengrab|screenshot|(pictured|video grab|photograph:|
    getty images|ap photo|story highlights|replay more videos|must watch|chat with us|facebook messenger|breaking news|
    hide caption|press release|log in|register to|terms of use|privacy policy|cookie|please enable|javascript|
    watch the video|watch below|video below|see below|scroll down|share this|see also|related:|related story|related stories|
    more on this|download the app|our app|contributed to this report|contributed reporting|reporting by|editing by|
    writing by|edited by|may not be published|broadcast, rewritten|this article was|this story was|this post|updated:|
    last updated|correction:|editor's note|page 1 of|article excerpt|continue reading|view gallery|view photos|slideshow|
    have an opinion|e-mail us|email us|send us|let us know|tell us|comment below|in the comments|tweet this|on twitter @|
    shutterstock|istock|courtesy of|image copyright|image source|pic credit|photo credit|do you know more|
    tip line|anyone with information|call crime stoppers|sponsored|promoted|best of the web|opens in a new window|
    your browser|audio player|video player|now playing|up next|caption close|transcript`,
  voice: `let's|just look at|needless to say|of course|to be sure|to be fair|make no mistake|truth be told|it goes without saying|
    come as no surprise|comes as no surprise|came as no surprise|come as a surprise|comes as a surprise|unsurprisingly|no wonder|
    thankfully|luckily|sadly|frankly|honestly|hilarious|ridiculous|disheartening|bullshit|so-called|oh well|who knows|guess what|
    imagine that|speaking of which|the good news is|the bad news is|the truth is|the fact is|the problem is|the only problem is|
    it is worth|it's worth|worth noting|one can only|it remains to be seen|you know|well, a|that's right|there is a pertinent|
    there's a saying|as they say|as the saying goes|long story short|not to mention|in all seriousness|if ever there was`,
  standing: `typically|usually|normally|generally speaking|commonly|tends to|tend to|is known for|are known for|is known to|
    are known to|is situated|are situated|is located|are located|for centuries|is in place to|are rare|is rare|is an area known|
    is one of the|is a town|is a city|is home to|is considered a|is defined as|refers to`,
  headings: {
    whatHappened: 'What happened',
    reactions: 'Reactions',
    whatsNext: 'What’s next',
    background: 'Background',
    more: 'Also reported',
  },
  labels: { where: 'Where', when: 'When', who: 'Who' },
});
