/** Stretches of lines, `[first, end)`, in order and apart. */
export type Lines = readonly (readonly [first: number, end: number])[];

/** `lines` with those from `first` up to `end`. */
export function addLines(lines: Lines, first: number, end: number): Lines {
  const touching = lines.filter(line => line[0] <= end && first <= line[1]);
  const whole: readonly [number, number] = [
    Math.min(first, ...touching.map(line => line[0])),
    Math.max(end, ...touching.map(line => line[1])),
  ];
  return [...lines.filter(line => line[1] < first), whole, ...lines.filter(line => line[0] > end)];
}

/** `lines` after the lines from `first` to `last` (inclusive) have been replaced by a stretch with `breaks` line breaks. */
export function shiftLines(lines: Lines, first: number, last: number, breaks: number): Lines {
  const shift = breaks - (last - first);
  if (shift === 0) return lines;
  const move = (line: number): number => (line > last ? line + shift : line > first ? Math.max(first, Math.min(line, line + shift)) : line);
  return lines.map(([from, end]) => [move(from), move(end)] as const).filter(([from, end]) => from < end);
}
