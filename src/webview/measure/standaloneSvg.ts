/** What a picture needs of the style sheet that it leaves behind. */
const CARRIED = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'opacity', 'font-family', 'font-size'] as const;

/** A plot as it looks on the page, as a picture that stands by itself: colours and fonts written into it, on the page's ground. */
export function standaloneSvg(plot: SVGSVGElement): string {
  const copy = document.importNode(plot, true);
  const copies = copy.querySelectorAll('*');
  plot.querySelectorAll('*').forEach((element, index) => {
    const style = getComputedStyle(element);
    const target = copies.item(index);
    target.removeAttribute('class');
    for (const property of CARRIED) target.setAttribute(property, style.getPropertyValue(property));
  });
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', getComputedStyle(document.body).backgroundColor);
  copy.prepend(ground);
  return new XMLSerializer().serializeToString(copy);
}
