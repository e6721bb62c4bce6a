// The arithmetic of the ranking, operation for operation as in shortlist/ranking/ and shortlist/ui/board/lines.py:
// what is drawn while a slider moves equals, bit for bit, what the server will say.

/**
 * @typedef {Object} Line What of a vendor follows from the sliders, as `lines.py` has it.
 * @property {number} row
 * @property {number} rank 0 where nothing is known of anybody
 * @property {number} sure @property {number} score @property {number} possible 0…100
 * @property {number} known 0…1
 * @property {number[]} ends where the sure points of each group end
 * @property {string} points @property {string} parts @property {string} share
 */

/**
 * The lines for positions of the sliders; null where nothing weighs.
 * @param {Object} table @param {Object<string, number>} positions @returns {Line[] | null}
 */
export function lines(table, positions) {
  const weights = shares(table, positions);
  if (!weights.some(Boolean)) return null;
  const inside = table.inside.map((row) => line(row, table, weights, positions.unknown / 100));
  const outside = table.outside.map((row) => line(row, table, weights, positions.unknown / 100));
  const nobody = inside.every(({ known }) => !known);
  const keys = Float64Array.from(inside, ({ score }) => nine(score)).sort();
  for (const part of [inside, outside]) {
    for (const found of part) found.rank = 1 + keys.length - notAbove(keys, nine(found.score));
    part.sort((a, b) => a.rank - b.rank); // stable: ties keep catalog order
    const shown = figures(part.map(({ score }) => score));
    part.forEach((found, k) => spell(found, shown[k], table.words));
    if (nobody) for (const found of part) found.rank = 0;
  }
  return [...inside, ...outside];
}

/** The share of each criterion: `weights` in weights.py. */
export function shares({ groups, criteria, members }, positions) {
  const sums = members.map((held) => held.reduce((sum, k) => sum + positions[`w_${criteria[k]}`], 0));
  const total = groups.reduce((sum, id, g) => sum + (sums[g] ? positions[`g_${id}`] : 0), 0);
  const found = criteria.map(() => 0);
  if (!total) return found;
  members.forEach((held, g) => held.forEach((k) => {
    if (sums[g]) found[k] = (positions[`g_${groups[g]}`] * positions[`w_${criteria[k]}`]) / (total * sums[g]);
  }));
  return found;
}

/** A share in percent: `percentage` in percent.py, 100 % only if it is all, 0 % only if it is none. */
export function percentage(part) {
  if (!(part > 1e-9 && part < 1 - 1e-9)) return `${part > 0.5 ? 100 : 0} %`;
  for (let digits = 0; digits < 9; digits++) {
    const shown = rounded(100 * part, digits);
    if (shown > 0 && shown < 100) return `${digits ? shown.toFixed(digits).replace(/\.?0+$/, "") : shown} %`;
  }
  throw new RangeError(`no percentage of ${part}`);
}

function line(row, { low, high, members }, weights, attitude) {
  const least = low[row], most = high[row], count = weights.length;
  const score = new Float64Array(count), sure = new Float64Array(count), possible = new Float64Array(count);
  const known = new Float64Array(count), points = new Float64Array(count);
  for (let k = 0; k < count; k++) {
    const l = least[k], h = most[k], w = weights[k];
    score[k] = Math.min(Math.max((1 - attitude) * l + attitude * h, l), h) * w;
    sure[k] = l * w;
    possible[k] = h * w;
    known[k] = (1 - (h - l)) * w;
    points[k] = 100 * l * w;
  }
  const sums = members.map((held) => fsum(held.map((k) => points[k])));
  const ends = sums.map((_, g) => fsum(sums.slice(0, g + 1)));
  return {
    row, rank: 0, sure: 100 * fsum(sure), score: 100 * fsum(score), possible: 100 * fsum(possible),
    known: fsum(known), ends,
  };
}

/** What is written of a line: `points` and `parts` in words.py. */
function spell(found, figure, words) {
  const digits = figure.includes(".") ? figure.length - figure.indexOf(".") - 1 : 0;
  const least = rounded(found.sure, digits), sure = least.toFixed(digits);
  const assumed = (Number(figure) - least).toFixed(digits), possible = rounded(found.possible, digits).toFixed(digits);
  found.points = filled(words.score, { score: figure, sure });
  found.parts = filled(words.parts, { sure, assumed, possible });
  found.share = percentage(found.known);
}

/** A text with its places filled: `format` in Python. */
export function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

const partials = new Float64Array(64);

/** math.fsum: the sum rounded once (Shewchuk 1997), half to even as CPython does it. */
export function fsum(numbers) {
  let n = 0;
  for (let k = 0; k < numbers.length; k++) {
    let x = numbers[k], i = 0;
    for (let j = 0; j < n; j++) {
      let y = partials[j];
      if (Math.abs(x) < Math.abs(y)) { const z = x; x = y; y = z; }
      const hi = x + y, lo = y - (hi - x);
      if (lo !== 0) partials[i++] = lo;
      x = hi;
    }
    n = i;
    if (x !== 0) partials[n++] = x;
  }
  if (!n) return 0;
  let hi = partials[--n], lo = 0;
  while (n > 0) {
    const x = hi, y = partials[--n];
    hi = x + y;
    lo = y - (hi - x);
    if (lo !== 0) break;
  }
  if (n > 0 && ((lo < 0 && partials[n - 1] < 0) || (lo > 0 && partials[n - 1] > 0))) {
    const y = lo * 2, x = hi + y;
    if (y === x - hi) hi = x;
  }
  return hi;
}

/** How many of rising numbers are not above a number: numpy.searchsorted to the right. */
function notAbove(rising, number) {
  let from = 0, to = rising.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (rising[middle] <= number) from = middle + 1; else to = middle;
  }
  return from;
}

/** numpy.round(x, 9): half to even. */
const nine = (x) => rint(x * 1e9) / 1e9;

function rint(x) {
  const down = Math.floor(x), rest = x - down;
  return rest < 0.5 || (rest === 0.5 && down % 2 === 0) ? down : down + 1;
}

/** `figures` in ranking/words.py: whole numbers, one decimal where different scores would look the same. */
function figures(scores) {
  const wholes = scores.map((score) => rounded(score)), ends = new Map();
  wholes.forEach((whole, k) => {
    const [low, high] = ends.get(whole) ?? [Infinity, -Infinity];
    ends.set(whole, [Math.min(low, scores[k]), Math.max(high, scores[k])]);
  });
  return scores.map((score, k) => {
    const [low, high] = ends.get(wholes[k]);
    return score - low > 1e-9 || high - score > 1e-9 ? rounded(score, 1).toFixed(1) : wholes[k].toFixed(0);
  });
}

/** `rounded` in rounding.py: half up, as a reader expects of 0.5; numbers are not negative. */
function rounded(number, decimals = 0) {
  const unit = 10 ** decimals, scaled = number * unit;
  if (scaled < 1e9 && Math.abs((scaled % 1) - 0.5) > 1e-6) return Math.floor(scaled + 0.5) / unit;
  const [p, q] = near(number);
  return Number((2n * p * BigInt(unit) + q) / (2n * q)) / unit;
}

/** Fraction(number).limit_denominator(10**12). */
function near(number, most = 10n ** 12n) {
  let shift = 0;
  while (!Number.isInteger(number)) { number *= 2; shift += 1; }
  let n = BigInt(number), d = 1n << BigInt(shift);
  if (d <= most) return [n, d];
  const whole = [n, d];
  let [p0, q0, p1, q1] = [0n, 1n, 1n, 0n];
  for (;;) {
    const a = n / d, q2 = q0 + a * q1;
    if (q2 > most) break;
    [p0, q0, p1, q1] = [p1, q1, p0 + a * p1, q2];
    [n, d] = [d, n - a * d];
  }
  const k = (most - q0) / q1;
  return 2n * d * (q0 + k * q1) <= whole[1] ? [p1, q1] : [p0 + k * p1, q0 + k * q1];
}
