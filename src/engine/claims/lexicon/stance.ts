/** Words that tell an opinion, a feeling or an appeal from a fact. */
import { words } from '../../text/wordSet.ts';

/** Judgements: a sentence whose predicate is one of these says what its author thinks of a thing. */
export const EVALUATIVE = words(`
abhorrent absurd admirable alarming amazing appalling astonishing atrocious awful bad beautiful best better bleak boring brilliant callous clear commendable controversial crucial cruel daunting delicious deplorable desirable devastating difficult dire
disappointing disastrous disgraceful disgusting disturbing doubtful easy elegant essential evident evil excellent exciting extraordinary fair fantastic fascinating fortunate frightening frustrating futile good great grim hard harsh heartbreaking helpful hopeful hopeless horrible horrific
huge imperative important impossible impressive joke inadequate inappropriate incomprehensible inconceivable inevitable inexcusable inhumane insane insufficient interesting intolerable ironic key laughable little lovely magnificent major meaningful miserable naive necessary needed nice determined committed dedicated keen eager reluctant willing shocked surprised mindful aware excited grateful glad happy thankful passionate loved charming bleak profound nothing anyone difficult obvious outrageous
painful paramount pathetic perfect pleasant pointless poor popular possible powerful precious problem problematic promising proud pressing reasonable remarkable ridiculous rich right sad satisfying scary serious severe shame shameful shocking sick significant silly simple sinister sobering
sorry special startling striking stunning stupid superb surprising tempting terrible terrific thrilling time tough tragedy tragic tremendous true troubling ugly unacceptable unbearable unclear understandable unfair unfortunate unimaginable unique unjust unlikely unthinkable urgent useful useless valuable vital vulnerable welcome
angry anxious ashamed duty frustrated moral ready tired warranted weary adorable delight disgrace farce inspiration joy nightmare outrage pleasure scandal authentic awesome breathtaking cool cosy cozy favorite favourite fun gorgeous hilarious incredible magical memorable overwhelming phenomenal tasty unforgettable vibrant wise wonder wonderful worrying worse worst worth worthwhile wrong challenge crisis disgrace question mystery priority reminder step thing masterpiece miracle matter
`);

/** Verbs of feeling and wishing; with "I" or "we" they state no checkable fact. */
export const FEELING_VERBS = words(
  'admire adore aim believe care cherish deserve dream enjoy fear feel guess hate hope hypothesise hypothesize imagine like long look love mind miss need thank call urge ask appeal recommend dedicate apologise apologize welcome disagree agree propose recommend describe discuss present outline consider pray prefer regret suppose think trust understand want wish wonder',
);

/** What goes on in a mind shows from outside only where it is told of. */
export const MENTAL_VERBS = words('adore care desire dream envy hate hope like love remember need prefer understand want wish wonder');

/** Verbs that praise, symbolise or generalise rather than tell what happened. */
export const VAGUE_VERBS = words(
  'matter deserve symbolise symbolize remind loom beg echo resonate shine boil underscore highlight inspire suck rock',
);

/** Nouns behind a superlative that praise or blame rather than measure: "the biggest challenge", "the best way". */
export const RHETORICAL =
  /^(?:challenge|problem|issue|way|threat|thing|mistake|reason|question|part|example|priority|hope|chance|opportunity|gift|lesson|interest|news|advice|option|choice|evidence)s?$/;

/** Words with which an author comments on the whole sentence. */
export const COMMENT_STARTS = words('hopefully personally frankly honestly arguably clearly obviously surely');

/** Stock sentences of pages that speak of the page. */
export const PAGE_PHRASES = [
  'all rights reserved',
  'breaking news',
  'click here',
  'cookies',
  'cookie policy',
  'download the',
  'for more information',
  'follow us',
  'last updated',
  'newsletter',
  'originally appeared',
  'originally published',
  'photo by',
  'privacy policy',
  'read more',
  'sign up',
  'subscribe',
  'terms of service',
  'terms of use',
  'this article',
  'this page',
  'this post',
  'this site',
  'this website',
  'log in',
  'your browser',
  'bloggers like this',
  'available on request',
  'available upon request',
  'by expanding it',
  'image may contain',
  'unless otherwise noted',
  'unless otherwise stated',
  'leave a comment',
  'leave a reply',
  'share this',
  'post comments',
  'as follows',
  'is organised as',
  'is organized as',
  'stay tuned',
  'see also',
  'skip to',
  'javascript',
  'our website',
  'your email',
  'contact us',
  'comments are closed',
  'comments are off',
  'does not cite any sources',
  'names have been changed',
  'subject to change',
  'at the time of publication',
  'needs additional citations',
  'will be updated',
] as const;

/** Turns of phrase by which an author judges, appeals or owns that a thing is not known. */
export const OPINION_PHRASES = [
  'any better than',
  "anybody's guess",
  "anyone's guess",
  'are the backbone of',
  'are the cornerstone of',
  'are the foundation of',
  'are unclear',
  'be that as it may',
  'can fail to',
  'can never be',
  'cannot be ignored',
  'cannot be justified',
  'cannot be overestimated',
  'cannot be overstated',
  'cannot be underestimated',
  'enough is enough',
  'far too',
  'for far too long',
  'for too long',
  'going to have to',
  'hard to overstate',
  'has no place in',
  'have no place in',
  'hopefully',
  'i believe',
  'i feel',
  'i guess',
  'i hope',
  'i like',
  'i love',
  'i suppose',
  'i think',
  'if only',
  'in my opinion',
  'in my view',
  'in our opinion',
  'in our view',
  'incompletely understood',
  'is the backbone of',
  'is the bedrock of',
  'is the cornerstone of',
  'is the essence of',
  'is the foundation of',
  'is unclear',
  'it feels like',
  'it goes without saying',
  'it is so ordered',
  'it looks like',
  'it seems like',
  'little wonder',
  'look away',
  'looked away',
  'looking away',
  'needless to say',
  'never be justified',
  'no doubt',
  'no matter how',
  'no wonder',
  'not fully understood',
  'not well understood',
  'one thing is certain',
  'once and for all',
  'poorly understood',
  'remain controversial',
  'remain elusive',
  'remain unclear',
  'remain unknown',
  'remains controversial',
  'remains elusive',
  'remains to be seen',
  'remains unclear',
  'remains unknown',
  'should be ashamed',
  'speaks for itself',
  'speaks volumes',
  'stand idly by',
  'there are times when',
  'time is running out',
  'without doubt',
  'without question',
] as const;
