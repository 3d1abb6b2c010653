/**
 * Lines made of nothing but the words of buttons, forms and menus: "Accept all Reject all Manage preferences", "Log in to post a comment".
 *
 * Method: every word is on one of two lists, and at least one on the first, whose words hardly turn up in titles. A line that begins with an article or
 * a possessive is none ("The Comments"), nor one that ends as a sentence does. Cost: linear in the line, which is short.
 */
import { words } from './wordSet.ts';

const LONGEST = 80;
const MOST_WORDS = 9;

/** Words of buttons and forms. */
const TELLING = words(`
  accept account akismet archives basket bookmark bookmarks browser cancel cart checkout click comment comments cookie cookies copy download edit email
  e-mail embed fullscreen guidelines inbox login log logout mute navigation newest newsletter newsletters oldest password pdf permalink pin podcast popular
  preferences print privacy register reject reply rss save scroll settings share sharing sidebar sign signup sitemap skip slideshow sort
  subscribe subscription toggle trending tweet unmute unsubscribe username whatsapp facebook twitter instagram youtube linkedin pinterest reddit telegram
`);

/** Words that stand beside them, and mean nothing alone. */
const FILLING = words(`
  a about add address advertisement all also an and app article articles as at back by categories category close content contents continue date day days
  details down enter later feed footer for free friend from full gallery get header help here history home hour hours how in interactions it items join latest leave link list
  load main manage many me media menu message more most my name new news next no not notifications now of off on or open options our out page pages
  photo photos policy post posted posts previous primary read reader reading recent related report search secondary see select send set show site skip source stories story submit
  tag tags terms text the this time to today topics top up updates us use username via video view website week with yes you your
`);

const OPENS_TITLE = /^(?:a|an|the|his|her|its|our|their|my|in|on|at|of|from)$/;
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/** Whether a line in lower case is made of the words of a page's controls alone. */
export function isControls(lower: string): boolean {
  if (lower.length > LONGEST || /[.?:;,]$/.test(lower)) return false;
  const all = lower
    .split(/[\s/|·•]+/)
    .map(word => word.replace(EDGES, ''))
    .filter(word => word !== '');
  if (all.length < 2 || all.length > MOST_WORDS || OPENS_TITLE.test(all[0] ?? '')) return false;
  return all.some(word => TELLING.has(word)) && all.every(word => TELLING.has(word) || FILLING.has(word) || /^\d{1,4}$/.test(word));
}
