import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { keepsFacts } from '../../../src/engine/anchor/facts.ts';

/** The words that the rest of the text has with a small letter. */
const COMMON = new Set(['performance', 'records', 'budget']);
const keeps = (quote: string, match: string): boolean => keepsFacts(quote, match, word => COMMON.has(word));

describe('an edit keeps what is said when', () => {
  const edits: readonly (readonly [name: string, quote: string, match: string])[] = [
    ['a word that opens sentences goes', 'Moreover, the budget must be published.', 'The budget must be published.'],
    ['a label becomes another', '**Notice:** The board keeps its records.', '> Note: The board keeps its records.'],
    ['a label in capitals goes', 'NB You need a permit to fish here.', 'You need a permit to fish here.'],
    ['an order is put otherwise', 'Keep the lock closed at night.', 'Close the lock at night.'],
    ['a gerund at the head goes', 'Attempting to enter is an offence.', 'An attempt to enter is an offence.'],
    ['a prohibition becomes a plainer one', 'The tenant may not sublet the flat.', 'The tenant must not sublet the flat.'],
    ['a denial moves to the verb', 'No tenant may sublet a flat.', 'Tenants must not sublet a flat.'],
    ['two words become one', 'If you can not come, write to us.', 'If you cannot come, write to us.'],
    ['a slip of the pen in a common word is mended', 'Performace was measured daily.', 'Performance was measured daily.'],
    ['a short name in a link leads elsewhere', 'Ask the [ILO](https://example.org/ilo) first.', 'Ask the [ILO][ilo] first.'],
    ['two citation markers become others', 'The lock was closed. [4][5]', 'The lock was closed. [6][7]'],
    ['the writer leaves herself out', "I'll say that the lock was closed.", 'The lock was closed.'],
    ['a clause behind a dash is written small', 'Pumps - Moreover, they are kept for ten years.', 'Pumps are kept for ten years.'],
    ['the writers leave themselves out', "We'd like to thank the board.", 'Thanks to the board.'],
    ['a name stands among other characters of a script without spaces', '据说 Bergen会等待。', '据说 Bergen将等待。'],
    ['stress in capitals goes', 'Send the RECORDS by post.', 'Send the records by post.'],
    ['a sign that nobody sees goes', 'Ask the Bergen\uFE0F office first.', 'Ask the Bergen office first.'],
    ['a hyphen comes', 'The Long Term Plan is void.', 'The Long-Term Plan is void.'],
    ['a command becomes another', 'Compare the slips with the log.', 'Check the slips against the log.'],
    ['a denial moves into a word', 'The fall is not spread evenly.', 'The fall is spread unevenly.'],
    ['a denial becomes a verb', 'The board has neither staff nor budget.', 'The board lacks staff and budget.'],
    ['"rather than" becomes "not"', 'Suspect the switch rather than the cabinets.', 'Suspect the switch, not the cabinets.'],
    ['"unable" becomes "cannot"', 'Whoever is unable to pay may apply.', 'Whoever cannot pay may apply.'],
    ['a name becomes its acronym', 'The International Labour Office was late.', 'The ILO was late.'],
    ['an acronym becomes the name', 'The report of the ILO was late.', 'The report of the International Labour Office was late.'],
    ['an acronym loses its stops', 'The U.S. envoy went home.', 'The US envoy went home.'],
    ['a sign becomes a word', 'Fees rose by 5% in all.', 'Fees rose by 5 percent in all.'],
    ['a number is written otherwise', 'It cost 1,200 crowns in all.', 'It cost 1200 crowns in all.'],
  ];
  for (const [name, quote, match] of edits) test(name, () => assert.equal(keeps(quote, match), true));
});

describe('an edit does not keep what is said when', () => {
  const edits: readonly (readonly [name: string, quote: string, match: string])[] = [
    ['permission becomes duty', 'The tenant may sublet the flat.', 'The tenant must sublet the flat.'],
    ['a prohibition is lifted', 'The tenant must not sublet the flat.', 'The tenant may sublet the flat.'],
    ['a name at the head goes', 'Bergen said that the lock was closed.', 'The town said that the lock was closed.'],
    ['a name in mixed case at the head goes', 'HydroNord reports are public.', 'Safety reports are public.'],
    ['a name in a link goes', 'Ask the [ILO][ilo] first.', 'Ask the [office][ilo] first.'],
    ['a name that has a place behind it goes', 'Lampedusa off the coast was flooded.', 'An island off the coast was flooded.'],
    ['a name behind a dash goes', 'The lock - Bergen built it - was closed.', 'The lock - a town built it - was closed.'],
    ['a name among characters of a script without spaces becomes another', '据说 Bergen会等待。', '据说 Tromso会等待。'],
    ['an acronym goes', 'The report of the ILO was late.', 'The report of the office was late.'],
    ['a name behind a label becomes another', 'Note: Bergen pays the bill.', 'Note: Tromso pays the bill.'],
    ['a slip of the pen makes another name', 'Austria closed the road.', 'Austraia closed the road.'],
    ['a number in words becomes another', 'The two locks were closed.', 'The three locks were closed.'],
    ['one of two equal numbers goes', 'It rose from 5 to 5.5 and then by 5.', 'It rose from 5 to 5.5 and then fell.'],
    ['a month becomes another', 'The lock was closed in May.', 'The lock was closed in June.'],
    ['a denial comes', 'The board keeps its records.', 'The board never keeps its records.'],
    ['a name that is a verb too goes', 'Grant was not there.', 'The envoy was not there.'],
    ['a name that is a verb too goes, before a name', 'Mark Olsen was late.', 'Ivar Olsen was late.'],
    ['an acronym of other letters comes', 'The International Labour Office was late.', 'The IMO was late.'],
    ['a word that denies in itself loses it', 'That is not unusual here.', 'That is unusual here.'],
    ['a contraction denies', 'It was closed by the board.', "It wasn't closed by the board."],
  ];
  for (const [name, quote, match] of edits) test(name, () => assert.equal(keeps(quote, match), false));
});
