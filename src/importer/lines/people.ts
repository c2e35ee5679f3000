/** Names in a row, as bylines and fields of tables have them -> each name, without what says who they are or for whom they write. */
import { isPlace } from '../../domain/attribution/places.ts';
import { kindOfName } from '../../domain/citing/cited-name.ts';

/** What somebody does for a paper, as a pattern without regard to capitals. */
export const JOB =
  '(?:staff|bureau chief|(?:analyst|author|columnist|contributor|(?:co)?correspondent|critic|director|(?:co-)?editor|freelancer?|intern|journalist|photographer|producer|(?:photo)?reporter|(?:co-)?writer)s?|(?:redakteur|reporter|korrespondent)(?:in)?)';
const ROLE = new RegExp(`(?<!\\p{L})(?:${JOB}|chief|contributing)(?!\\p{L})`, 'iu');
const LONGEST_ROLE = 7;
/** "San Francisco", "New Delhi": with which no person's name begins. */
const BEGINS_A_PLACE = /^(?:Abu|Addis|Buenos|Cape|Fort|Kuala|Las|Los|New|North|Port|Rio|Saint|Salt|San|Santa|South|St\.?|Tel)\s\p{Lu}/u;
/** With a first name, and no small letters but those of particles. */
export const FULL_NAME =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+(?:al|bin|da|de|del|della|den|der|di|dos|du|la|ten|ter|van|von|zu|\p{Lu}[\p{L}\p{M}.'’-]*)){1,4}$/u;
/** `JANE DOE Associated Press`: the name in capitals, and for whom. */
const IN_CAPITALS = /^(?<name>\p{Lu}[\p{Lu}.'’-]*(?:\s\p{Lu}[\p{Lu}.'’-]*)+)\s\p{Lu}\p{Ll}/u;

/** Whether it may be nothing but a person's: as behind a comma, "Jane Doe, John Roe", not "Jane Doe, Staff Writer, New York". */
export const isPerson = (name: string): boolean =>
  FULL_NAME.test(name) && !ROLE.test(name) && kindOfName(name) !== 'organisation' && !isPlace(name) && !BEGINS_A_PLACE.test(name);

/** "Staff Writer", "Chief Political Correspondent, The Mill Post": what somebody does for a paper, in a line of its own. */
export const isJobLine = (line: string): boolean =>
  ROLE.test(line) && line.split(/\s+/).length <= LONGEST_ROLE && /^\p{Lu}/u.test(line) && !/[.!?:]$/.test(line);

/**
 * @param and what joins two names
 * @param after what follows a name without being one, up to the end
 */
export function peopleIn(list: string, and: RegExp, after: RegExp): string[] {
  return list.split(and).flatMap((group) => {
    const [first = '', ...others] = group
      .split(/,\s*/)
      .map((part) => part.replace(after, '').replace(/,$/, '').trim())
      .map((part) => IN_CAPITALS.exec(part)?.groups?.['name'] ?? part);
    return [first, ...others.filter(isPerson)].filter(Boolean);
  });
}

/**
 * Every name in it has a first name, and behind every comma stands one or what says who somebody is: not "Doe, Jane", nor
 * "Jane Doe, PhD", nor "Press Office of the Port", which goes on.
 */
export const isListOfPeople = (list: string, and: RegExp, after: RegExp): boolean =>
  list.split(and).every((group) =>
    group.split(/,\s*/).every((part) => {
      const name = part.replace(after, '').trim();
      return FULL_NAME.test(name) && (name === part.trim() || kindOfName(name) !== 'organisation');
    }),
  );
