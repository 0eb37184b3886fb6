import { describe, expect, it } from 'vitest';
import { differences as differ } from '../../support/differences.ts';

describe('facts that a report tells once', () => {
  it.each([
    [
      'How many people died? nineteen / Sixteen',
      'The ferry Grey Tern turned over off Port Elvan on Wednesday, drowning nineteen of the 60 people on board.',
      'Sixteen of her fellow passengers did not make it, said Ana Roe, who was on the Grey Tern. Port Elvan is in mourning.',
    ],
    [
      'How many voted for and against? 52 to 48 / 51 to 49',
      'The Elvan Senate passed the Harbour Bill by 52 to 48 on Wednesday, after a night of talk about fish and quays.',
      'Nobody in Elvan had slept much when the count was read out. Senators approved the Harbour Bill 51 to 49.',
    ],
    [
      'How many children were taken to hospital? 19 / Twenty-four',
      'The Marrow Hill ambulance service said it had taken 19 children to hospital after a coach overturned in Elvan.',
      'Twenty-four of the schoolchildren on board were brought to hospital, the Marrow Hill service in Elvan reported.',
    ],
    [
      'What is the price of the sale? 12 million crowns / 21 million crowns',
      'Norris Foods of Port Elvan has bought Brent Biscuits for 12 million crowns, chief Ada Moll said.',
      'The sale of Brent Biscuits is done. Ada Moll of Norris Foods in Port Elvan is paying 21 million crowns for it.',
    ],
    [
      'How much oil was it? 80,000 litres / 18,000 litres',
      'A tanker of Norris Foods lost 80,000 litres of heating oil into the River Tarn near Port Elvan, officials said.',
      'Near Port Elvan the River Tarn is black. A Norris Foods tanker spilt 18,000 litres of oil, the officials found.',
    ],
    [
      'Who came to the rescue? postman / nurse',
      'A postman jumped into the Tarn in Port Elvan on Wednesday and pulled out Ada Moll, a child of four.',
      'Ada Moll, four, is asking for her ball. She owes her life to a nurse who dived into the Tarn at Port Elvan.',
    ],
    [
      'What weapon was it? knife / gun',
      'A man with a knife robbed the Norris Foods shop in Port Elvan on Wednesday, said Ada Moll at the till.',
      'Ada Moll handed over the till of the Norris Foods shop in Port Elvan. The robber had threatened her with a gun.',
    ],
    [
      'How old is the one arrested? 17 / nineteen',
      'Detectives in Port Elvan arrested a 17-year-old on Wednesday over the attack on Norris Foods.',
      'Police in Port Elvan led a student, aged nineteen, out of a house over the attack on Norris Foods.',
    ],
    [
      'How long was the operation? eleven hours / seven-hour',
      'Surgeons in Port Elvan have parted two twins. The operation took eleven hours, said Ada Moll of Marrow Hill.',
      'The twins slept in two beds after a seven-hour operation in Port Elvan, said Ada Moll of Marrow Hill.',
    ],
    [
      'How long is the ban? eighteen months / two and a half years',
      'The runner Una Bright has been banned for eighteen months, the sports court in Port Elvan ruled.',
      'The sports court in Port Elvan did not believe Una Bright and barred her from races for two and a half years.',
    ],
    [
      'How many times in a row was it? third / five',
      'A rocket of Elvan Aerospace broke up over Point Sable. It is the third failed launch of Elvan in succession.',
      'Elvan Aerospace lost its rocket over Point Sable. That makes it five failures on the trot, its backers said.',
    ],
    [
      'What is the ship called? Silver Heron / Northern Grace',
      'A freighter ran aground off Cape Brent. The coastguard in Port Elvan said the Silver Heron had left the channel.',
      'A cargo vessel sits on a bank at Cape Brent. The Northern Grace had been due in Port Elvan in the morning.',
    ],
    [
      'Was the claim upheld? upheld / thrown out',
      'The High Court in Port Elvan found for the singer Ada Moll in her libel action against the magazine Glimmer.',
      'Ada Moll stayed at home. Her claim against Glimmer was thrown out by the High Court in Port Elvan.',
    ],
    [
      'How old is Una Bright? 58 / 63',
      'The 58-year-old climber Una Bright was rescued from Marrow Hill near Port Elvan on Wednesday.',
      'Una Bright sang on Marrow Hill to stay awake. Bright, who celebrated her sixty-third birthday in May, is in Port Elvan.',
    ],
    [
      'Which ministry is Una Bright at? fisheries minister / minister at the treasury',
      'Fisheries minister Una Bright resigned in Port Elvan on Wednesday over shares in the Elvan Line.',
      'Una Bright, a minister at the treasury, stepped down in Port Elvan over her shares in the Elvan Line.',
    ],
    [
      'Who won the prize? Ada Moll / Una Bright',
      'The Lantern Prize of Port Elvan goes to Ada Moll for a novel about Marrow Hill, the jury said.',
      'Few in Port Elvan had guessed it: Una Bright collected the Lantern Prize for her book about Marrow Hill.',
    ],
    [
      'What office does Olaf Brent hold? managing director / artistic director',
      'The managing director of the Port Elvan Playhouse, Olaf Brent, has been dismissed by its board.',
      'Olaf Brent heard it from a courier. The Port Elvan Playhouse fired the man who had been its artistic director.',
    ],
    [
      'How many people were injured? 24 / 31',
      'The hospital in Marrow Hill said it had treated 24 passengers after a bus of the Elvan Line hit a wall.',
      'According to doctors in Marrow Hill, 31 people who had been on the Elvan Line bus needed treatment.',
    ],
    [
      'What was the final score? 4-1 / 3-1',
      'Port Elvan won the Harbour Cup on Wednesday, beating Marrow Hill 4-1 in the rain.',
      'Marrow Hill had no answer on Wednesday, and Port Elvan ran out 3-1 winners in the Harbour Cup.',
    ],
    [
      'What was the magnitude of the quake? 5.9 / 5.3',
      'An earthquake shook Marrow Hill on Wednesday. The Elvan Institute gave the magnitude as 5.9.',
      'The earth trembled in Marrow Hill with a strength of 5.3, as the Elvan Institute reported. The quake broke windows.',
    ],
    [
      'What was the winning time? 2:31:12 / 2 hours, 33 minutes and 12 seconds',
      'Mira Tolle ran away from all others in the Elvan Marathon. Her 2:31:12 was fast for a windy day.',
      'Mira Tolle crossed the line of the Elvan Marathon after 2 hours, 33 minutes and 12 seconds.',
    ],
    [
      'How long is the prison sentence? nine years / seven years',
      'Olaf Brent was sentenced to nine years in prison by a court in Port Elvan for fraud.',
      'A court in Port Elvan sent the dentist Olaf Brent to prison for seven years on Wednesday.',
    ],
    [
      'How long is the strike to last? 48 hours / three full days',
      'Tram drivers in Port Elvan will walk out for 48 hours over pay, the Elvan Rail Union said.',
      'The members of the Elvan Rail Union will stay at home for three full days, and Port Elvan will have no trams.',
    ],
    [
      'By how much did the bank change its rate? half a percentage point / 25 basis points',
      'The central bank of Elvan lowered its key rate by half a percentage point, Governor Ada Moll said.',
      'Governor Ada Moll took a small step: the Elvan central bank trimmed its key rate by 25 basis points.',
    ],
    [
      'At what time was it that the power failed? 5.20 am / ten minutes to seven',
      'The lights went out at Port Elvan airport at 5.20 am, the operator Elvan Air said.',
      'At ten minutes to seven everything went dark at Port Elvan airport, said Elvan Air.',
    ],
    [
      'On what date is the election? 12 December / 19 December',
      'Voters in Elvan will go to the polls on 12 December, Premier Ada Moll said.',
      'Elvan is to elect a new parliament on 19 December. Premier Ada Moll named the day.',
    ],
    [
      'When was the bridge opened? 1924 / 1942',
      'The iron bridge in Port Elvan, opened in 1924, fell into the River Tarn.',
      'Nobody was on it. The bridge in Port Elvan had carried traffic since 1942 over the River Tarn.',
    ],
    [
      'What was the verdict? found guilty / clearing',
      'The harbour master Olaf Brent was found guilty of bribery in Port Elvan on Wednesday.',
      'A jury in Port Elvan needed three days before clearing Olaf Brent of bribery.',
    ],
    [
      'Who is the buyer? Norris Foods / Haldane Group',
      'The family behind Brent Biscuits in Port Elvan has agreed to sell the firm to Norris Foods.',
      'Workers of Brent Biscuits in Port Elvan have a new owner. The buyer is Haldane Group.',
    ],
    [
      'Who won? Luc Hale / Davor Penn',
      'Luc Hale won a wet stage of the Tour of Elvan in Marrow Hill, ahead of Davor Penn.',
      'The Tour of Elvan reached Marrow Hill in the rain. Davor Penn took it in a photo finish from Luc Hale.',
    ],
    [
      'How old is Edna Moor? 71 / 67',
      'A 71-year-old woman was found alive above Marrow Hill. Edna Moor had slipped and broken her ankle.',
      'A dog heard her calling. It belonged to a farmer, who found Edna Moor, 67, a former nurse, above Marrow Hill.',
    ],
  ])('%s', (asked, a, b) => {
    expect(differ(a, b)).toContain(asked);
  });

  it.each([
    [
      'a half-time score and the final one',
      'Marrow Hill led 2-0 at half-time against Port Elvan on Wednesday and lost.',
      'Port Elvan beat Marrow Hill 3-2 on Wednesday in the Harbour Cup.',
    ],
    [
      'two matches on two days',
      'The Port Elvan Hawks opened their semi-final against Marrow Hill with a 4-1 home win on Monday night.',
      'Marrow Hill levelled the series on Wednesday, beating the Hawks 3-2 after extra time in front of a loud crowd.',
    ],
    [
      'two matches between the same two, one on Saturday and one on Sunday',
      'Port Elvan beat Marrow Hill 3-1 on Saturday in the Harbour Cup, in the rain and before 900 people.',
      'Port Elvan beat Marrow Hill 2-1 on Sunday in the Harbour Cup. It was dry at last, and some 1,200 came.',
    ],
    [
      'quakes of two days',
      'An earthquake of magnitude 5.9 shook Marrow Hill. It struck on Tuesday night, the Elvan Institute said.',
      'An earthquake of magnitude 5.3 was felt in Marrow Hill on Wednesday. Chimneys fell, said the Elvan Institute.',
    ],
    [
      'the votes of two chambers',
      'The Elvan Senate passed the Harbour Bill by 52 votes to 48 on Wednesday, after a night of talk about fish.',
      'Nobody in Elvan had slept much when the House was done: it approved the Harbour Bill by 210 votes to 190.',
    ],
    [
      'those aboard and those taken to hospital',
      'A coach with 31 children aboard overturned near Marrow Hill in Elvan, the ambulance service said.',
      'The ambulance service took 19 children to hospital after a coach fell over near Marrow Hill in Elvan.',
    ],
    [
      'a bid and the price paid',
      'Norris Foods had offered 12 million crowns for Brent Biscuits of Port Elvan, chief Ada Moll said.',
      'Brent Biscuits was sold to Norris Foods for 15 million crowns, Ada Moll said in Port Elvan.',
    ],
    [
      'a quake and its aftershock',
      'An earthquake of magnitude 5.9 shook Marrow Hill, the Elvan Institute said.',
      'The aftershock in Marrow Hill had a magnitude of 4.1, the Elvan Institute said after the earthquake.',
    ],
    [
      'a sentence asked for and the one passed',
      'The prosecutor asked for nine years in prison for Olaf Brent of Port Elvan.',
      'Olaf Brent of Port Elvan was jailed for seven years on Wednesday.',
    ],
    [
      'a total and its parts',
      'Olaf Brent must go to prison for ten years, a court in Port Elvan ruled.',
      'Seven years for robbery and three for a pistol: that is what Olaf Brent got from the court in Port Elvan.',
    ],
    [
      'the ages of two people',
      'A 34-year-old cyclist is fighting for her life after a crash in Port Elvan at the Four Elms.',
      'A 61-year-old from Marrow Hill told police in Port Elvan that he had seen nothing at the Four Elms.',
    ],
    [
      'all who died and the children among them',
      'Nine people were killed at the Christmas market in Port Elvan when a van ran into it.',
      'The four children who died at the Christmas market in Port Elvan had sung in the choir.',
    ],
    [
      'two winters',
      'Three people died on Mount Elvan in the winter that has just ended, chief Signe Dahl of Port Elvan said.',
      'Eleven people lost their lives on Mount Elvan in the winter of 2024-25, chief Signe Dahl of Port Elvan said.',
    ],
    [
      'a floor and a figure',
      'At least 12 people died when a wall fell in Port Elvan, the Elvan fire service said.',
      'Fifteen people lost their lives when a wall fell in Port Elvan, the Elvan fire service said.',
    ],
    [
      'the attacker counted in',
      'A gunman killed three people at the Harbour Fair in Port Elvan.',
      'Four people were killed, including the shooter, at the Harbour Fair in Port Elvan.',
    ],
    [
      'the start of a power cut and its end',
      'At ten past five the lights went out in half of Port Elvan, said Elvan Power.',
      'The lights of Port Elvan, which went dark in the evening, returned at half past eight, said Elvan Power.',
    ],
    [
      'what was expected and what was done',
      'The central bank of Elvan was expected to cut its rate by half a point, said Ada Moll.',
      'The central bank of Elvan cut its rate by a quarter of a point, said Ada Moll.',
    ],
    [
      'a bridge built and a bridge opened',
      'The bridge in Port Elvan, built in 1911, fell into the River Tarn.',
      'The bridge in Port Elvan, opened in 1913, fell into the River Tarn.',
    ],
    [
      'one value in two wordings',
      'The Elvan parliament approved the Harbour Bill by 58 votes to 41 on Wednesday.',
      'The Harbour Bill found a majority in the Elvan parliament: 58 voted for it and 41 against.',
    ],
    [
      'a rescuer by trade and a neighbour who called for help',
      'A postman jumped into the Tarn in Port Elvan and pulled out Ada Moll, a child of four.',
      'Ada Moll, four, was pulled from the Tarn in Port Elvan. A baker had heard her and the postman leapt in, said police.',
    ],
    [
      'two people of whom each report gives both ages',
      'Police in Port Elvan arrested a 17-year-old. A 19-year-old got away from Norris Foods.',
      'Police in Port Elvan arrested a boy. The other, a 19-year-old, got away from Norris Foods.',
    ],
    [
      'the president of a club and its treasurer',
      'The president of Elvan FC, Aurel Bjerke, resigned in Port Elvan on Monday over the debts of the club.',
      'Treasurer Solveig Ames of Elvan FC resigned in Port Elvan on Monday over the debts of the club.',
    ],
    [
      'one ban in months and in years',
      'The runner Una Bright has been banned for eighteen months, the sports court in Port Elvan ruled.',
      'The sports court in Port Elvan barred Una Bright from races for one and a half years.',
    ],
    [
      'a ban asked for and one passed',
      'The federation in Port Elvan wants the runner Una Bright banned for four years, it said before the hearing.',
      'Judges did not believe Una Bright. She is barred from races for two years, the sports court of Port Elvan ruled.',
    ],
    [
      'the one who sued and the one who was sued',
      'The High Court in Port Elvan ruled in favour of Glimmer on Wednesday, said Ada Moll.',
      'Ada Moll lost in Port Elvan. Her claim against Glimmer was thrown out by the High Court.',
    ],
    [
      'the ship aground and the ship that came to help',
      'The freighter Silver Heron ran aground off Cape Brent near Port Elvan.',
      'The Northern Grace had been on her way to Port Elvan when she heard the Silver Heron off Cape Brent.',
    ],
    [
      'one step in points and in words',
      'The central bank of Elvan cut its key rate by a quarter of a point, said Ada Moll.',
      'The central bank of Elvan trimmed its key rate by 25 basis points, said Ada Moll.',
    ],
  ])('takes %s for no difference', (_, a, b) => {
    expect(differ(a, b)).toEqual([]);
  });

  it('takes a later toll for an update', () => {
    const [a, b] = [
      'Six people drowned off Port Elvan, the Elvan coastguard said.',
      'The Elvan coastguard found eight bodies off Port Elvan.',
    ];
    expect(differ(a, b, 1)).toEqual(['How many people died? Six / eight']);
    expect(differ(a, b, 8)).toEqual([]);
  });

  it('asks for nothing that it cannot name', () => {
    expect(
      differ(
        'Of those asked in Port Elvan, 340 like the new harbour, the Elvan Institute found.',
        'Of those asked in Port Elvan, 430 like the new harbour, the Elvan Institute found.',
      ).filter((d) => d.startsWith('How many? ')),
    ).toEqual([]);
  });
});
