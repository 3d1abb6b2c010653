import type { Token } from '../../text/tokens.ts';

const OPEN =
  /^(?:may|might|could|would|possibl\w*|probabl\w*|likely|unlikely|perhaps|maybe|apparent\w*|suspect\w*|alleg\w*|report\w*|believ\w*|thought|said|seem\w*|appear\w*|suggest\w*|estimat\w*|claim\w*|potential\w*|presum\w*|suppos\w*|unclear|uncertain\w*|doubt\w*|risk\w*|fear\w*|expect\w*|tend\w*|sometimes|partly|whether|if|assum\w*|consider\w*|rumou?r\w*|unconfirmed|so-called|arguabl\w*|conceivabl\w*|understood|hint\w*|indicat\w*|plausib\w*|purport\w*|supposedly|chance|forecast\w*|disput\w*|contested|unprov\w+|unsure|unresolved|unsettled|unknown|project(?:ed|ion|ions))$/;

/** Whether a word leaves what is said open in any way. */
export function isOpenWord({ lower, text }: Token): boolean {
  return OPEN.test(lower) && text !== 'May';
}
