/** An invented story as three invented outlets tell it: they agree, they differ, and one knows more. */
export const DEMO_STORY: readonly { readonly outlet: string; readonly text: string }[] = [
  {
    outlet: 'Lindmoor Gazette',
    text: `Metro trains under the river stopped at 18:50 on Thursday when a water main burst above the Corvey Tunnel and flooded 400 metres of track, Lindmoor Transit said.

Firefighters treated 14 people for cold and smoke, the fire service said.

“The tunnel opens when it is dry and inspected, not a minute before,” said Ada Renholt, head of operations at Lindmoor Transit.

The operator expects Line 2 to stay closed for at least ten days. About 61,000 people use it on a working day.

Transport commissioner Piet Osgrave called the closure “the only responsible choice” and promised free buses over the Chain Bridge from Saturday.

A decision on replacing the main is due on 3 December.`,
  },
  {
    outlet: 'The Estuary',
    text: `The east bank woke up without its metro on Friday after a water main burst and flooded the Corvey Tunnel on Thursday evening.

Medics treated 19 people for cold and smoke on the platforms, the ambulance trust said on Friday morning. Two of them spent the night in hospital.

Residents’ chair Mirel Tabb said people were “left standing in the dark until someone’s phone had a signal”.

River buses will sail every 15 minutes from Saturday, and schools on the east bank will open an hour late on Monday.

If the lining has moved, trains may not return before spring, engineers told residents.`,
  },
  {
    outlet: 'Canal & Coast Radio',
    text: `Line 2 of the Lindmoor metro stays closed for at least ten days after a burst main flooded the Corvey Tunnel on Thursday.

Shops around Saltmarket expect to lose 45,000 crowns a day while Line 2 is closed, their association said.

Free buses will cross the Chain Bridge from Saturday at 06:00, transport commissioner Piet Osgrave said.

The tunnel opened in 1968. Its last full inspection, in May 2024, found it “serviceable”.

If only the track bed is damaged, one track could reopen in mid-December, Lindmoor Transit said.`,
  },
];
