import { BOILERPLATE_LINES } from './boilerplateLines.ts';
import { isControls } from './boilerplateWords.ts';

/*
 * Lines of scraped pages that are no part of the text: share buttons, navigation, post data, bylines, notices of the publishing
 * software. A line is boilerplate only as a whole, so a sentence that speaks of cookies or newsletters stays. Lines longer than
 * `LONGEST` are never boilerplate, which also bounds the work of the expressions.
 */
const LONGEST = 300;

const MONTH = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const DATE = String.raw`(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )?(?:${MONTH} \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}(?:st|nd|rd|th)? ${MONTH},? \d{4}|\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})`;
const TIME = String.raw`(?:(?:,? at|,| [-–|]|) ?\d{1,2}[:.]\d\d(?:[:.]\d\d)? ?(?:[ap]\.?m\.?)?(?: ?\(?[a-z]{2,4}\)?)?)?`;
const CLOCK = String.raw`\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: ?(?:gmt|utc|bst|est|edt|cet|cest|pst|pdt|ist))?`;
const SITES = String.raw`(?:facebook|twitter|x|linkedin|reddit|pinterest|whatsapp|tumblr|telegram|email|e-mail|print|google\+?|messenger|pocket|instagram|youtube|flipboard|line|copy link)`;

/** How the lines that `KEYED` matches begin: a cheap test that spares running text the others. */
const KEY = new RegExp(
  String.raw`^(?:share|tweet|pin|post|send|save|click|tap|follow us|find us|like us|join|${SITES}\b|in |published|updated|last |first |created|modified|written|uploaded|submitted|added|tag|category|categories|monthly|archives?|author|filed|file under|entry|topics|keywords|labels|this|bookmark|you |%d|\d|${MONTH} |(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|thank|thanks|was this|did you |want to |notify me|article |story |scroll|rate this|support |become |already |create |not now|name |website |url |message |phone |subject |report |designed |powered |built |hosted |site |theme |web design|disclaimer|i (?:agree|accept|have read)||no thanks|comments?|shares|likes?|views?|replies|retweets?|reading|estimated|read|copyright|\(c\)|©|all rights|some rights|we |our |by |subscribe|sign|register|enter|type|your|required|also|see|related|continue|more|recommended|watch|search|must|up next|next up|keep|don|download|get |please|enable|javascript|page|p\. |[«‹←<]|skip|jump|show|browse|load)`,
);

const KEYED: readonly RegExp[] = [
  // Share bars, also those whose labels run together: "Share on FacebookTweet on TwitterShare on LinkedIn".
  new RegExp(
    String.raw`^(?:(?:share|tweet|pin|post|send|save|click to share)(?: (?:this|it|via|on|to|by|with|in|a link))*[ :]*${SITES}?(?: ?\(opens in new window\))?[\s,|·•/]*){2,12}$`,
  ),
  new RegExp(
    String.raw`^(?:share|tweet|pin|follow us|find us|like us|join us|click to share)(?: (?:this|it|via|on|to|by|with))* ${SITES}(?:(?:[\s,|·•/]| and | or )+${SITES}){0,8}(?: ?\(opens in new window\))?$`,
  ),
  new RegExp(String.raw`^${SITES}(?:[\s,|·•/]+${SITES}){1,10}$`),
  /^share this(?: \w+)?:(?: .{0,60})?$/,
  // Post data of blogs: "In Politics, Trade on March 31, 2013 at 3:17 pm", "Posted on …", "Filed under: …".
  new RegExp(String.raw`^in [^.!?]{2,160} on ${DATE}${TIME}$`),
  // When a page was put up: dates and times alone, with a label or a time or a weekday among them.
  new RegExp(
    String.raw`^(?:(?:published|updated|posted|first published|last updated|last modified|modified|created|added|date)(?: on| at)?:? )?(?:${CLOCK},? (?:on )?)?${DATE}${TIME}(?: ?[|·•/–—-] ?(?:(?:updated|modified|last updated|last modified|published)(?: on| at)?:? )(?:${CLOCK},? (?:on )?)?${DATE}${TIME}){1,2}$`,
  ),
  new RegExp(
    String.raw`^(?:published|updated|posted|first published|last updated|last modified)(?: on| at)?:? ${CLOCK},? (?:on )?${DATE}$`,
  ),
  new RegExp(
    String.raw`^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?${DATE},? (?:at |[-–|] ?)?${CLOCK}(?: ?\(?[a-z]{2,4}\)?)?$`,
  ),
  /^(?:posted |updated |published )?(?:about |over )?\d{1,3} ?(?:s|m|h|d|secs?|seconds?|mins?|minutes?|hrs?|hours?|days?|weeks?|months?|years?) ago$/,
  /^\d{1,4} (?:of|\/) \d{1,4}$/,
  new RegExp(
    String.raw`^(?:posted|published|updated|last updated|last modified|first published|created|modified|written|uploaded|submitted|added)(?: (?:in|on|at|by)\b[^.!?]{0,80})?:? ?(?:on )?${DATE}${TIME}(?: (?:by|in) [^.!?]{1,80})?$`,
  ),
  /^(?:posts? tagged|posts? categorized|tag archives?|category archives?|monthly archives?|archives? for|author archives?)\b[^.!?]{0,120}$/,
  /^(?:filed under|posted in|tagged(?: with)?|tags|categories|category|topics|keywords|labels|file under|entry filed under)\s?:\s?[^.!?]{1,200}$/,
  /^author:? .{0,60}\barchives?$/,
  /^(?:this entry was posted|this post was posted|bookmark the permalink|you can follow any responses)\b.{0,250}$/,
  /^(?:%d|\d{0,6}) ?bloggers? likes? this:?$/,
  // Counts: "12 comments", "3 shares", "1.2k likes", "5 min read".
  /^[\d.,]{1,9}[km]? (?:comments?|shares?|likes?|views?|retweets?|responses?|replies|reactions?|followers|tweets?|votes?|claps?)$/,
  /^(?:comments?|shares?|likes?|views?|replies|retweets?)[ :]*\(?\d[\d.,]{0,8}[km]?\)?$/,
  /^(?:reading time:? )?\d{1,3}[- ]min(?:ute)?s?(?: read| reading time)?$/,
  /^(?:estimated )?(?:reading|read) time:? \d{1,3} ?min(?:ute)?s?$/,
  // Notices.
  /^(?:copyright|\(c\)|©)(?: (?:©|\(c\)))?(?:.{0,40}\b(?:19|20)\d\d\b.{0,160}|.{0,60}all rights reserved.{0,60})$/,
  /^(?:all rights reserved|some rights reserved)\b.{0,120}$/,
  /^(?:this (?:site|website|page)|we|our (?:site|website)) uses? cookies\b.{0,250}$/,
  /^by (?:continuing to (?:use|browse)|using|clicking|closing|browsing|visiting)\b.{0,120}\b(?:cookies?|privacy|terms)\b.{0,150}$/,
  /^(?:subscribe|sign up|register|join)\b.{0,80}\b(?:newsletters?|mailing list|updates|e-?mails?|inbox|for free|today|notifications)\b.{0,60}$/,
  /^(?:name|e-?mail|comment|website|url|message|phone|subject)(?: address)? ?\*$/,
  /^save my name, e-?mail\b.{0,120}$/,
  /^notify me of (?:new|follow-?up)\b.{0,80}$/,
  /^this (?:site|website|blog|form) (?:uses akismet|is protected by)\b.{0,160}$/,
  /^we (?:and our partners|value your privacy|care about your privacy|respect your privacy)\b.{0,250}$/,
  /^get (?:the |our )?(?:latest|best|top|daily|weekly|breaking)\b.{0,80}\b(?:inbox|newsletters?|e-?mails?|phone|alerts)\b.{0,40}$/,
  /^was this (?:page|article|information|answer|content|post|review) (?:helpful|useful)\b.{0,20}$/,
  /^thank(?:s| you) for (?:reading|visiting|subscribing|signing up|joining|your (?:comment|feedback|support|interest))\b.{0,200}$/,
  /^did you (?:know|enjoy|like)\b.{0,120}\b(?:subscri(?:be|ption|bers?)|membership|newsletter|this (?:article|post|story))\b.{0,120}$/,
  /^want to (?:join the (?:conversation|discussion)|read more|know more|keep reading|see more|get more)\b.{0,120}$/,
  /^(?:article|story|post|content) continues (?:below|after)\b.{0,60}$/,
  /^scroll (?:down|up|to)\b[^.!?]{0,60}$/,
  /^report (?:this|an?|a) (?:abuse|ad|article|comment|error|listing|page|post|problem)\b[^.!?]{0,40}$/,
  /^search (?:this|the|our) (?:archives?|blog|site|website)\b[^.!?]{0,20}$/,
  /^you are here ?:.{1,160}$/,
  /^(?:site|website|web design|theme|designed|powered|built|hosted)(?: and (?:built|developed|hosted))? (?:by|using|with)\b[^.!?]{1,100}$/,
  /^download (?:the |this |our )?[^.!?]{0,80}\b(?:pdf|epub|docx?|xlsx?|kb|mb)\b[^.!?]{0,20}$/,
  /^i (?:agree to|accept|have read)\b.{0,60}\b(?:privacy|terms|conditions|policy)\b.{0,60}$/,
  /^disclaimer ?: .{0,280}$/,
  /^(?:more|recommended|see all|see more|view all) from [^.!?]{1,80}$/,
  /^rate this (?:article|page|post|recipe)\b.{0,40}$/,
  /^(?:already (?:a|have an?) (?:subscriber|member|account)|not a (?:subscriber|member))\b.{0,80}$/,
  /^(?:become a (?:member|patron|subscriber|supporter)|create an? (?:free )?account|support (?:our|independent|quality) (?:work|journalism))\b.{0,120}$/,
  /^(?:enter|type) your (?:e-?mail|name|comment)\b.{0,120}$/,
  /^your e-?mail (?:address )?will not be\b.{0,80}$/,
  /^required fields are marked.{0,10}$/,
  /^(?:read more|read also|also read|see also|related|continue reading|more on this|more from|recommended|watch|must read|read next|up next|next up|keep reading|don[’']t miss|you may also like)(?:[^.!?:]{0,20}:|\s?(?:→|»|>|\.\.\.|…)).{0,160}$/,
  /^(?:continue reading|read more|read the rest of)\b[^.!?]{0,120}(?:→|»|>|…|\.\.\.)$/,
  /^(?:click|tap) (?:here|on|the)\b.{0,60}\b(?:to|for)\b.{0,80}$/,
  /^(?:download|get) (?:the|our) .{0,40}\bapp\b.{0,60}$/,
  /^(?:please )?enable javascript\b.{0,120}$/,
  /^javascript (?:is|must be)\b.{0,120}$/,
  /^(?:page|p\.) \d{1,4}(?: (?:of|\/) \d{1,4})?$/,
  /^(?:[«‹←]|<<) ?.{1,80}$/,
  /^(?:skip|jump) to\b[^.!?]{0,60}$/,
  /^(?:view|see|show|browse|load) (?:all|more)\b[^.!?]{0,60}$/,
];

/** Lines known by their end or their separators: "Next post »", "Home | About | Contact". */
const UNKEYED: readonly RegExp[] = [/^.{1,80} ?(?:[»›→]|>>)$/, /^[^.!?|•·»]{1,30}(?:[|•·»][^.!?|•·»]{1,30}){2,15}$/];

const NAME = String.raw`(?:\p{Lu}[\p{L}'’.-]*|de|da|di|del|van|von|der|bin|ibn|al|el|la|le)`;
const NAMES = String.raw`${NAME}(?: ${NAME}){0,5}`;
/** "By Jane Doe", "By Jane Doe and John Roe, Staff Writer", "Jane Doe (Editor)", "Daily Herald Reporter, Asia", "Author: Jane Doe". */
const BYLINES: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?:(?:Written|Reported|Reporting|Edited|Posted|Compiled|Story|Text|Words|Analysis) )?(?:By|BY|by):? ${NAMES}(?:(?:,| and| &|, and| with| \||,? for| in| [-–—]) ?(?:the )?${NAMES}){0,4}$`,
    'u',
  ),
  new RegExp(String.raw`^${NAMES} \((?:Editor|Author|Contributor|Writer|Reporter|Staff|Admin|Moderator)\)$`, 'iu'),
  new RegExp(
    String.raw`^(?:\p{Lu}[\p{L}'’&.-]* ){1,4}(?:Reporter|Correspondent|Staff Writer|Contributor|Columnist|Bureau Chief)(?:, [\p{L} &-]{2,40})?$`,
    'u',
  ),
  new RegExp(String.raw`^(?:Author|Editor|Reporter|Contributor|Writer|Posted by|Published by|Written by|Reported by):? ${NAMES}$`, 'u'),
];

/** A news agency alone on its line, and "Janet Moss, Local Democracy Reporter". */
const AGENCY =
  /^(?:reuters|ap|afp|bbc news|bbc|associated press|the associated press|agence france-presse|dpa|xinhua|pa media|upi|bloomberg|al jazeera|cnn)(?: staff| and agencies)?$/;
const TITLED_BYLINE = new RegExp(
  String.raw`^${NAMES},? (?:\p{Lu}[\p{L}'’&.-]* ){0,4}(?:Reporter|Correspondent|Writer|Columnist|Contributor|Editor)(?:, [\p{L} &-]{2,40})?$`,
  'u',
);

const CREDIT =
  /^[([]?(?:(?:ap|afp|reuters|file|getty) )?(?:photo|image|photograph|picture|video|illustration|graphic|featured image|photo credit|image credit|image caption|image source|photo courtesy|caption|credit)s?(?: ?[:/©|] ?| (?:by|credit|courtesy(?: of)?|via|from|copyright)[: ] ?)[^!?]{1,110}$/;
const SOURCE =
  /^(?:sources?|originally published (?:in|by|at)|first published (?:in|by|at)|reprinted from|cross-?posted from) ?: ?.{1,160}$/;

/** "Anna on August 4, 2017 at 8:15 am": who left a comment, and when. */
const COMMENTER = new RegExp(
  String.raw`^[\p{L}][\p{L}\p{N} .'’_-]{0,40} (?:on|says on|said on|[-–—|·]) ${DATE}(?:,? at|,)? ${CLOCK}$`,
  'u',
);

/** Whether a line is a leftover of the page that a text was scraped from. `line` is one line, white space folded. */
export function isBoilerplate(line: string): boolean {
  if (line.length > LONGEST) return false;
  const lower = line.toLowerCase();
  if (BOILERPLATE_LINES.has(bare(lower))) return true;
  if (AGENCY.test(lower) || TITLED_BYLINE.test(line) || COMMENTER.test(lower) || isControls(lower)) return true;
  if (BYLINES.some(pattern => pattern.test(line))) return !/[a-z]{3}\.$/.test(line);
  if (KEY.test(lower) && KEYED.some(pattern => pattern.test(lower))) return true;
  return UNKEYED.some(pattern => pattern.test(lower));
}

/** Whether a line says who made a picture or where the text before it was taken from. */
export function isCredit(line: string): boolean {
  if (line.length > LONGEST) return false;
  const lower = line.toLowerCase();
  return CREDIT.test(lower) || SOURCE.test(lower);
}

/** Without the marks that pages set around their labels. A full stop stays: "More." is a sentence of its own. */
function bare(lower: string): string {
  return lower.replace(/^[\s*|>»«·•[(-]{1,8}/, '').replace(/(?:\.\.\.|[\s*|>»«·•:…)\]+-]){1,8}$/, '');
}
