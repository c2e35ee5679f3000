/**
 * How sentences are built: for each kind of phrase its patterns, one a line, behind the number of times that it is taken among its like.
 * `{name}` is a phrase of that kind, or one of the words in `prose.ts`; `{a:name}` one with "a" or "an" before it.
 */
export const PHRASES = {
  sentence: `
    20 {clause}.
    8 {opening}{clause}.
    8 {clause}, {joint} {clause}.
    4 {clause}, {tail}.
    2 {opening}{clause}, {tail}.
    2 {clause}; {clause}.
    1 {clause}{dash}{clause}.
    1 {clause}: {clause}.`,

  clause: `
    16 {one} {vd} {object}
    14 {one} {vd} {object} {where}
    8 {many} {vd} {object} {where}
    4 {one} {vd} {object} and {vd} {object}
    5 {one} said {one} would {v} {object}
    3 {one} said that {it} was {adj} and had {vd} {object}
    3 {one} had {vd} {object} before {one} {vd} it
    1 {one} was not {vd} {where}
    4 {one} was {vd} {where}
    2 {one} is to be {vd} {where}
    1 it is not {adj} that {one} {vd} {object}
    1 it is not to be {vd} that {one} is {adj}
    2 there is no {n} in {object}
    2 there were {number} {ns} {where}
    2 {one} has been {vd} by {object} since {year}
    2 {many} have been {vd} {where}
    1 {many} are {adj}, and {many} are not
    2 {one} did not {v} {object}
    7 {one} {vd} to {v} {object}
    4 {one} will {v} {object} {when}
    3 {one} was {adj}, {adj} and {adj}
    1 {one} is as {adj} as it was in {year}
    2 what {one} {vd} was {a:adj} {n}
    1 it was the {ordinal} time that {one} had been {vd}
    3 {one}, which {vd} {object} in {year}, is {adv} {adj}
    3 {many} who {vd} {object} were {vd} {where}
    3 if {one} is {vd}, {one} will {v} {object}
    1 {one} could {v} {object} or {v} {object}, but not both
    3 {one} cost {money}, {percent} more than in {year}
    2 {one} rose by {percent} to {number}
    2 {one} fell from {number} to {number} {where}
    3 {one} went to {place} {when} to {v} {object}
    2 {one} came from {place} with {number} {ns}
    1 nobody knew how {many} had been {vd}
    1 there has been no {n} of {object} for {number} years
    1 all that {one} had to do was to {v} {object}
    1 neither {one} nor {one} had {vd} {object}
    1 it may be that {one} is not {adj} at all
    2 {one} won {score} against {place}
    3 {one}, {a:adj} {n} from {place}, {vd} {object}
    1 {one} got {fraction} points and {a:n}
    1 many of the {ns} had been there when {one} was {vd}
    2 {one} told {place}’s {n} that {it} had {vd} {object}`,

  opening: `
    4 {When}, 
    3 In {year}, 
    2 According to the {n}, 
    1 At the same time, 
    1 As a result, 
    1 In the end 
    1 Until then, 
    1 Even so, 
    3 But 
    2 And 
    2 After {number} {ns}, 
    2 For the {adj} {ns}, 
    1 By the end of {year} 
    1 More than that, 
    1 Where there had been {a:n}, 
    1 Before that, `,

  joint: `
    6 and
    6 but
    2 so
    2 while
    2 although
    2 because
    1 as
    1 or
    1 where
    1 until
    1 since`,

  tail: `
    3 {ving} {object}
    2 as {it} had in {year}
    2 the {n} said
    1 among them {number} {ns}
    1 not the {ns} of {place}
    1 if at all
    2 which was {adv} {vd}
    1 to {v} {object}
    1 with no {n} to {v}
    1 and so on`,

  one: `
    8 the {n}
    3 the {adj} {n}
    3 the {n} of the {n}
    2 the {n} of {place}
    4 {a:n}
    4 {a:adj} {n}
    9 {surname}
    3 {mentioned}
    3 the {body}
    2 it
    6 he
    3 she
    2 its {n}
    3 his {n}
    2 her {n}
    2 their {adj} {n}
    2 {place}’s {n}
    2 {place}’s {adj} {n}
    1 this {n}
    1 that {n}
    1 another {n}
    1 no {n}
    1 one of the {adj} {ns}
    1 the {number}-year-old {n}
    2 the {n}-{vd} {n}
    1 the {n} on the {n}
    1 every {n}
    1 nothing
    3 {place}
    1 the U.S. {n}`,

  many: `
    4 the {ns}
    2 the {adj} {ns}
    3 they
    4 {ns}
    4 {adj} {ns}
    3 {number} {ns}
    2 more than {number} {ns}
    1 some of the {ns}
    1 most of them
    1 all of the {ns}
    1 these {ns}
    1 those {ns}
    2 many {ns}
    2 both {ns}
    2 {surname} and {surname}
    2 the {ns} and {ns} of {place}
    1 we`,

  it: `
    4 it
    3 he
    2 she`,

  object: `
    8 the {n}
    3 the {adj} {n}
    3 the {n} of the {n}
    2 the {ns}
    2 the {ns} of {place}
    6 {a:n}
    6 {a:adj} {n}
    4 {adj} {ns}
    4 {ns}
    4 {ns} and {ns}
    2 {a:adj} and {adj} {n}
    3 {place}’s {ns}
    1 it
    1 them
    1 him
    1 her
    2 its {n}
    2 his {ns}
    1 her {n}
    2 their {ns}
    3 {number} {ns}
    1 this {n}
    1 what was {vd}
    1 all of it
    1 some of the {ns}
    1 the {n} that was {vd}
    1 the {body}
    3 {surname}
    2 {surname} and {surname}
    1 {a:n}-{vd} {n}
    1 any {n} at all
    1 each other
    1 everything that the {n} had`,

  where: `
    8 in {place}
    4 in {a:adj} {n}
    3 in the {n}
    2 of the {n}
    3 of {ns}
    2 on the {n}
    2 on {ns} and {ns}
    3 at the {n}
    4 for {ns}
    3 for {a:n}
    2 by the {adj} {n}
    3 with the {n} of {ns}
    3 with {a:n}
    3 from {object}
    3 to {object}
    2 near {place}
    2 after {a:n}
    1 before the {n} of {object}
    1 over {ns}
    1 under {a:n}
    1 between {place} and {place}
    1 without {a:n}
    1 against {object}
    1 through the {n}
    1 because of {object}
    5 {when}
    2 as {a:n}
    1 out of {number}`,

  when: `
    4 on {weekday}
    2 on {date}
    1 at {time}
    1 in {month}
    1 last {weekday}
    1 next week
    1 this year
    1 two days later`,

  /** What somebody says. */
  spoken: `
    4 {saying}
    4 {saying}, and {saying}
    3 {saying}, but {saying}
    2 {saying} because {saying}
    1 {saying}. {Saying}
    1 if {saying}, {saying}`,

  saying: `
    4 we are not going to {v} {object}
    4 we have to {v} {object}
    3 I do not think that {one} is {adj}
    3 I have never {vd} {a:adj} {n}
    3 it is not to be {vd}
    3 it is what it is
    2 this is not the {n} that we {vd}
    3 there is no {n} here
    3 they will have to {v} it
    3 nobody has {vd} us
    2 you cannot {v} {a:n} without {object}
    2 that is all there is to it
    3 I would like to {v} {object}
    2 what we need is {a:adj} {n}
    3 {one} was {adj} and we all knew it
    2 we did what we could for {object}
    2 I’m not {adj}
    2 it’s the {n} of our {ns}
    2 they don’t {v} {object}
    3 {clause}
    2 my {n} was {vd} by {object}
    2 if it is to be done, it has to be done {where}
    1 to {v} or not to {v} is not the question
    2 we will not {v} {ns} in the {n} of {place}
    1 you have to be there to {v} it`,

  /** How somebody is said to have spoken; "Q" is the quotation, without its marks. */
  attributed: `
    10 “{Q},” {said} {speaker}.
    5 “{Q},” {speaker} {told}.
    5 “{Q},” {said} {speaker} {where}.
    4 {Speaker} said: “{Q}.”
    2 {Speaker} said {when} that {clause}. “{Q},” {it} added.
    2 {Speaker} called the {n} “{a:adj} {n}.” “{Q},” {it} said.
    2 According to {speaker}, “{q}.”
    2 Asked about the {n}, {speaker} answered: “{Q}.”
    1 {Speaker} said {it} was “{q}” and {vd} {object}.`,

  headline: `
    6 {n} of {place} {vs} {ns}
    5 {place} {vs} {adj} {n}
    5 {surname} {vs} {n} {where}
    3 {ns} {v} {adj} {n} in {place}
    3 {number} {ns} {vd} in {place} {n}
    3 {body} {vs} {n} of {ns}
    2 {adj} {n} for {ns} in {place}
    2 No {n} for {adj} {ns}, {surname} says
    2 {surname}: “{saying}”
    1 {n}, {n} and {n}
    1 How {a:n} was {vd}`,

  standfirst: `
    3 {clause}.
    1 {surname} {vs} {object}, and {many} are {vd}.
    1 {clause}, {tail}.`,
} as const satisfies Record<string, string>;

/** What agencies and papers print again and again, word for word. */
export const FORMULAS = `
The police said that nobody was hurt.
A spokesman did not answer questions that were sent to him by e-mail.
A spokeswoman declined to comment.
This report was written with material of the agencies.
It was not immediately clear who was responsible.
The report could not be independently confirmed.
No one has claimed responsibility for the attack.
The two sides are expected to meet again next week.
The cause of the fire is under investigation.
He was taken to a hospital, where he was later pronounced dead.
The official spoke on condition of anonymity because he was not allowed to talk to the press.
The figures were adjusted for the time of the year.
She pleaded not guilty to all of the charges.
The trial continues.
The company said in a statement that it would appeal.
Shares in the company fell by three percent in early trading.
A decision is expected by the end of the month.
The weather is expected to remain dry until the weekend.
The names of the dead have not been released.
Police have asked anyone who saw anything to come forward.
Thank you all for coming, he told the crowd.
The talks were held behind closed doors.
Neither side would say what had been agreed.
There was no immediate word from the government.
The bill now goes to the upper house.
The minister is to make a statement on Monday.
It is the first visit of its kind in more than ten years.
The opposition has called for an inquiry.
The road was closed for most of the day.
An earlier version of this article gave the wrong date.`
  .trim()
  .split('\n');
