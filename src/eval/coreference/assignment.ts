/**
 * The one-to-one assignment of rows to columns with the greatest sum (Kuhn 1955, Munkres 1957), in O(n²m) by shortest augmenting
 * paths over potentials. `weight` is not negative; the smaller side is assigned wholly.
 * @returns the sum
 */
export function bestAssignment(rows: number, columns: number, weight: (row: number, column: number) => number): number {
  if (rows > columns) return bestAssignment(columns, rows, (row, column) => weight(column, row));
  // rows and columns are counted from 1; column 0 stands for the row that is being placed
  const rowPotential = new Float64Array(rows + 1), columnPotential = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1), cameFrom = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    rowOf[0] = row;
    const slack = new Float64Array(columns + 1).fill(Infinity), reached = new Uint8Array(columns + 1);
    let at = 0;
    while (rowOf[at] !== 0) {
      reached[at] = 1;
      const from = rowOf[at]!;
      let step = Infinity, next = 0;
      for (let column = 1; column <= columns; column++) {
        if (reached[column] === 1) continue;
        const cost = -weight(from - 1, column - 1) - rowPotential[from]! - columnPotential[column]!;
        if (cost < slack[column]!) { slack[column] = cost; cameFrom[column] = at; }
        if (slack[column]! < step) { step = slack[column]!; next = column; }
      }
      for (let column = 0; column <= columns; column++) {
        if (reached[column] === 1) { rowPotential[rowOf[column]!]! += step; columnPotential[column]! -= step; }
        else slack[column]! -= step;
      }
      at = next;
    }
    for (; at !== 0; at = cameFrom[at]!) rowOf[at] = rowOf[cameFrom[at]!]!;
  }
  let sum = 0;
  for (let column = 1; column <= columns; column++) if (rowOf[column] !== 0) sum += weight(rowOf[column]! - 1, column - 1);
  return sum;
}
