/**
 * One key for the names of one outside source: "Yonhap", "Yonhap News" and "the Yonhap News Agency" are one.
 * Cost: linear in the name. Limit: a medium whose name is a common word or a country keeps all of it ("NK News", "Daily News").
 */
import { isDemonym } from '../names/demonyms.ts';
import { keyOf } from '../names/resolve.ts';
import { isPlaceKey } from '../relation/places.ts';
import { words } from '../../text/wordSet.ts';

/** What a medium adds to its name and leaves out again. */
const MEDIUM = / (?:(?:news )?agency|news(?: service)?|newspaper|magazine|newswire|wire|online|website)$/;
const YEAR = /^(?:19|20)\d\d(?:[-–/]\d{2,4})? | (?:19|20)\d\d(?:[-–/]\d{2,4})?$/g;
/** "Ministry of the Interior" is the Interior Ministry. */
const MINISTRY = /^ministry of (?:the )?(\p{L}+(?: and \p{L}+)?)(?= of |$)/u;
const SITE = /^(?:www )?(\S{3,}) (?:com|org|net)$/;
/** Words that name no medium by themselves. */
const COMMON: ReadonlySet<string> = words(
  'daily world breaking local national state international science business evening morning radio press police health food data security space',
);

/** The key under which the names of a source are gathered. */
export function originKey(name: string): string {
  const key = keyOf(name).replace(YEAR, '').trim().replace(MINISTRY, '$1 ministry');
  const site = SITE.exec(key)?.[1] ?? key;
  const short = site.replace(MEDIUM, '').trim();
  return isOwnName(short) ? short : site;
}

function isOwnName(name: string): boolean {
  return name.length > 2 && !name.includes(' ') && !isPlaceKey(name) && !isDemonym(name) && !COMMON.has(name);
}
