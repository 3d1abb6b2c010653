import type { JSX } from 'preact';
import type { Shape } from './plotLayout.ts';

const R = 5.5;

/** The mark of a figure, of its origin's shape. */
export function Mark({
  x,
  y,
  shape,
  hollow,
}: {
  readonly x: number;
  readonly y: number;
  readonly shape: Shape;
  readonly hollow: boolean;
}): JSX.Element {
  const look = hollow ? 'mark hollow' : 'mark';
  if (shape === 'circle') return <circle class={look} cx={x} cy={y} r={R} />;
  return <path class={look} d={outline(shape, x, y)} />;
}

function outline(shape: Exclude<Shape, 'circle'>, x: number, y: number): string {
  switch (shape) {
    case 'square':
      return polygon([-R, -R, R, -R, R, R, -R, R], x, y);
    case 'triangle':
      return polygon([0, -R - 1, R + 1, R, -R - 1, R], x, y);
    case 'diamond':
      return polygon([0, -R - 2, R + 2, 0, 0, R + 2, -R - 2, 0], x, y);
    case 'cross':
      return polygon([-2, -R, 2, -R, 2, -2, R, -2, R, 2, 2, 2, 2, R, -2, R, -2, 2, -R, 2, -R, -2, -2, -2], x, y);
  }
}

function polygon(points: readonly number[], x: number, y: number): string {
  const places: string[] = [];
  for (let i = 0; i + 1 < points.length; i += 2)
    places.push(`${(x + (points[i] ?? 0)).toFixed(1)} ${(y + (points[i + 1] ?? 0)).toFixed(1)}`);
  return `M${places.join('L')}Z`;
}
