"""The fit of chain.py: latent yearly paths of enrolment given the evidence, theta integrated.

Written from the equations in the doc comments of PathPrior, IntakeModel, DisruptedYear,
ObservationSet and GroupSplit, under the treatment 'intervention'. The path's covariance comes from
the recursion of its state; draws come from Markov chains.
"""
import calendar

import numpy as np
from scipy import special

from chain_inputs import number


def disrupted(usual, shut, loss, catch):
    """Monthly intake (n x units x 12) when sites are shut: what is left, and what is caught up."""
    usual, shut = (np.ascontiguousarray(np.moveaxis(a, 2, 0)) for a in (usual, shut))
    shape, pressure, later = np.empty_like(usual), 0.0, usual.sum(0)
    for m, (share, closed) in enumerate(zip(usual, shut)):
        lost = loss * closed
        shape[m] = share * (1 - lost + (1 - closed) * (catch * pressure))
        later = later - share
        if closed.any():
            pressure = pressure + lost * share / np.where(later > 1e-12, later, np.inf)
    return np.moveaxis(shape, 0, 2)


def spread(shut, months, mask):
    """Months of closure (n x 1) laid evenly over the months of a mask."""
    return np.minimum(1, shut + np.minimum(1, months / max(1, mask.sum()))[:, :, None] * mask)


def slice_move(z, density, rng):
    """Elliptical slice sampling (Murray, Adams & MacKay, 2010) under N(0, I), all rows at once.

    density(z, rows) is the log likelihood of some rows.
    """
    start, nu, todo = z, rng.standard_normal(z.shape), np.arange(len(z))
    floor = density(z, todo) + np.log(rng.random(len(z)))
    angle = rng.random(len(z)) * 2 * np.pi
    low, high, z = angle - 2 * np.pi, angle.copy(), z.copy()
    while len(todo):
        turn = angle[todo, None]
        trial = start[todo] * np.cos(turn) + nu[todo] * np.sin(turn)
        done = density(trial, todo) > floor[todo]
        z[todo[done]] = trial[done]
        todo = todo[~done]
        back, now = angle[todo] < 0, angle[todo]
        low[todo[back]], high[todo[~back]] = now[back], now[~back]
        angle[todo] = low[todo] + rng.random(len(todo)) * (high[todo] - low[todo])
    return z


class PathModel:
    """The unknowns: theta on its grid, log paths x, and normals s of profiles and closures.

    As in GroupSplit a group of two levels is its log total (in the first's place) and a log ratio.
    Levels of a group share profile and closures, so intake is by unit: a level alone or a group.
    """

    def __init__(self, inputs):
        self.inputs, self.first, self.year = inputs, inputs.plan["history-from"], inputs.year
        self.tails = [tail for _, tail in inputs.groups.values()]
        self.heads = [i for i in range(len(inputs.levels)) if i not in self.tails]
        of_tail = {tail: head for head, tail in inputs.groups.values()}
        self.unit_of = [self.heads.index(of_tail.get(i, i)) for i in range(len(inputs.levels))]
        self.rows = [r for r in inputs.about("enrolment") if int(r["year"]) >= self.first]
        everyone = len(inputs.levels) - 1
        self.full = [r for r in self.rows if (r["month_from"], r["month_to"]) == ("1", "12")]
        self.totals = [r for r in self.full if r["levels"].count(";") == everyone]
        known = inputs.series("trained-labour-rate")
        self.chain_years = range(min(y for y in known if y - 1 in known), self.year + 1)
        longest = max((11 + level["months"][1]) // 12 for level in inputs.plan["levels"].values())
        self.years = sorted({int(r["year"]) for r in self.rows}
                            | set(range(self.chain_years[0] - longest, self.year + 1)))
        self.set_paths()
        self.set_shapes()
        self.set_rows()

    def of_unit(self, values):
        """One value a unit; the levels of a group must agree."""
        assert all(values[i] == values[self.heads[u]] for i, u in enumerate(self.unit_of))
        return np.asarray(values)[self.heads]

    # MARK: Paths

    def set_paths(self):
        """Prior weight, mean and covariance of the paths at every node of theta's grid."""
        inputs, count = self.inputs, len(self.inputs.levels)
        level = np.log(np.mean([float(r["value"]) for r in self.totals]) / count)
        centre, open_by = np.full(count, level), np.full(count, 1.5)
        scale, slope = inputs.by_level("level-scale"), np.ones(count)
        for group, (head, tail) in inputs.groups.items():
            share = inputs.book[f"share-of-group/{group}/{inputs.levels[head]}"]
            p, slope[tail] = number(share["mean"]), 0
            centre[tail], open_by[tail] = np.log((1 - p) / p), number(share["sd"]) / (p * (1 - p))
            scale[tail] *= inputs.value("split-scale")
        between = slope[:, None] * slope * inputs.value("level-correlation")
        np.fill_diagonal(between, 1)
        between *= scale[:, None] * scale
        self.log_weights, self.means, self.covs = [], [], []
        for theta, weight in self.grid():
            mean, cov = self.walk(*theta)
            self.log_weights.append(np.log(weight))
            self.means.append((centre[:, None] + slope[:, None] * mean).ravel())
            self.covs.append(np.kron(between, cov)
                             + np.kron(np.diag(open_by ** 2), np.ones_like(cov)))
        self.means, self.covs = np.array(self.means), np.array(self.covs)

    def grid(self):
        """Gauss-Hermite nodes of the three log standard deviations, two values of phi."""
        prior, root = self.inputs.theta, np.sqrt(3)

        def sizes(key):
            centre, log_sd = float(prior[key]["centre"]), float(prior[key]["log_sd"])
            return [(centre * np.exp(log_sd * z), w)
                    for z, w in ((-root, 1 / 6), (0, 2 / 3), (root, 1 / 6))]
        return [((float(prior[phi]["centre"]), a, b, c), u * v * w / 2)
                for phi in ("phi_low", "phi_high") for a, u in sizes("sigma_epsilon")
                for b, v in sizes("sigma_eta") for c, w in sizes("sigma_zeta")]

    def walk(self, phi, eps, eta, zeta):
        """Mean and covariance of mu + eps over years, by the recursion of (level, slope)."""
        growth, span = self.inputs.book["initial-growth"], self.year - self.first + 1
        step, noise = np.array([[1, phi], [0, phi]]), np.diag([eta ** 2, zeta ** 2])
        state, cov = np.array([0, number(growth["mean"])]), np.diag([0, number(growth["sd"]) ** 2])
        mean, whole = np.empty(span), np.empty((span, span))
        for t in range(span):
            mean[t], ahead = state[0], cov
            for later in range(t, span):
                whole[t, later] = whole[later, t] = ahead[0, 0]
                ahead = step @ ahead
            state, cov = step @ state, step @ cov @ step.T + noise
        index = np.array(self.years) - self.first
        return mean[index], whole[np.ix_(index, index)] + eps ** 2 * np.eye(len(index))

    # MARK: Shapes

    def set_shapes(self):
        """Usual intake, closures, and where the normals of profiles and closures stand in s."""
        inputs, units = self.inputs, len(self.heads)
        parts = sorted({k.rsplit("/", 1)[1] for k in inputs.book if k.startswith("intake-share/")})
        self.width = [int(p[3:]) - int(p[:2]) + 1 for p in parts]
        usual = np.stack([inputs.by_level("intake-share", "/" + p) for p in parts], 1)
        self.usual = np.repeat(usual / self.width, self.width, axis=1)
        usual = np.stack([self.of_unit(column) for column in usual.T], 1)
        left = 1 - usual[:, -1:] - np.cumsum(usual[:, :-2], 1) + usual[:, :-2]
        self.logits = special.logit(np.hstack([usual[:, :-2] / left, usual[:, -1:]]))
        effects = [inputs.book["closure-effect/" + level] for level in inputs.levels]
        self.effects = [np.array([[number(e["median"])], [number(e["log-sd"])]]) for e in effects]
        self.effects = np.hstack([self.effects[i] for i in self.heads])
        self.shut = {y: np.stack([self.of_unit(month) for month in inputs.closed(y).T], 1)
                     for y in self.years}
        partial = {int(r["year"]) for r in self.rows if r not in self.full}
        self.special = [y for y in self.years
                        if y in partial or y == self.year or self.shut[y].any()]
        free = units * (len(parts) - 1)
        ends = np.cumsum([0, free, len(self.special) * free, 1, units, 1, 1, 1])
        self.parts, self.size = [slice(a, b) for a, b in zip(ends, ends[1:])], ends[-1]
        month = inputs.as_of.month   # counts as open to the assumption unless it is over
        is_over = inputs.as_of.day == calendar.monthrange(inputs.as_of.year, month)[1]
        self.open = (np.arange(1, 13) > month - (not is_over)) * 1.0

    def months(self, share):
        """Free shares to monthly ones: the last part, then each part of what is left."""
        left, parts = 1 - share[..., -1], []
        for k in range(share.shape[-1] - 1):
            parts.append(left * share[..., k])
            left = left - parts[-1]
        return np.repeat(np.stack(parts + [left, share[..., -1]], -1) / self.width, self.width, -1)

    def shapes(self, s, years):
        """Monthly intake of special years over a usual year's, and what closures carry on."""
        inputs, n, units = self.inputs, len(s), len(self.heads)
        profile, shift, common, own, catch, carry, remain = (s[:, part] for part in self.parts)
        mix = inputs.value("closure-effect-correlation")
        normal = np.sqrt(mix) * common + np.sqrt(1 - mix) * own
        loss = (1 - np.exp(-self.effects[0] * np.exp(self.effects[1] * normal))).clip(0)
        out = {key: inputs.draw(name, z) for key, name, z in (
            ("catch", "catch-up-within-year", catch), ("carry", "carry-over", carry),
            ("remaining", "remaining-closures", remain))} | {"loss": loss}
        shift = inputs.value("intake-profile/year-sd") * shift.reshape(
            n, len(self.special), units, -1)
        profile = profile.reshape(n, units, -1) * inputs.value("intake-profile/base-sd")
        shape, carried = {}, dict.fromkeys(self.years, np.zeros((n, 1)))
        for year in years:
            if year not in self.special:
                continue
            logits = self.logits + profile + shift[:, self.special.index(year)]
            shape[year] = usual = self.months(special.expit(logits))
            if year == self.year or self.shut[year].any():
                shut = self.shut[year][None]
                if year == self.year:
                    shut = spread(shut, out["remaining"], self.open)
                    out |= {"usual": usual, "shut": shut}
                shape[year] = disrupted(usual, shut, loss, out["catch"])
                carried[year + 1] = out["carry"] * (1 - shape[year].sum(2))
        return shape, carried, out

    # MARK: Rows

    def set_rows(self):
        """Observed logs, the covariance of their errors, and what each row sums over."""
        inputs, self.terms, errors, sources = self.inputs, [], [], []
        ratio = inputs.book["plan-result-ratio"]
        for index, r in enumerate(self.rows):
            levels = {inputs.levels.index(k) for k in r["levels"].split(";")}
            units = sorted({self.unit_of[i] for i in levels})
            assert levels == {i for i, u in enumerate(self.unit_of) if u in units}, "splits a group"
            months = slice(int(r["month_from"]) - 1, int(r["month_to"]))
            self.terms.append((units, int(r["year"]), months))
            size, kind = float(r["value"]), "derived" if r["derived"] == "yes" else r["kind"]
            is_plan = r["kind"] == "plan"
            sources.append(index if is_plan else (r["publisher"], r["title"], r["url"]))
            errors.append((np.log(size) + is_plan * number(ratio["mean"]),
                           float(r["half_width"]) / np.sqrt(3) / size,
                           number(ratio["sd"]) if is_plan
                           else inputs.value("definition-error/" + kind)))
        self.seen, rounding, definition = np.array(errors).T
        self.errors = inputs.value("shared-source-error") * np.outer(definition, definition)
        self.errors *= [[a == b for b in sources] for a in sources]
        np.fill_diagonal(self.errors, rounding ** 2 + definition ** 2)
        self.last = max(int(r["year"]) for r in self.totals if r["kind"] != "plan")
        self.uncounted = [y for y in self.years if y > self.last]

    def width_floor(self):
        """The least sd of the plan year's log total that published forecast errors allow."""
        leads = range(1, self.year - self.last + 1)
        worst = max(self.inputs.value(f"width-floor/lead-{k}") for k in leads)
        return np.sqrt(np.pi / 2) * worst * self.inputs.value("width-floor/factor")

    def yearly(self, x, carried):
        """Turns of a usual year by unit, with what the year before carries into each."""
        x = x.reshape(len(x), -1, len(self.years))
        return {y: np.exp(x[:, self.heads, i] + carried[y]) for i, y in enumerate(self.years)}

    def row_parts(self, usual, shape):
        """What each unit adds to each row: rows x (n x units)."""
        return [usual[y][:, units] * (shape[y][:, units, m].sum(2) if y in shape else 1)
                for units, y, m in self.terms]

    def log_room(self, usual, shape):
        """log P(seats are enough) in the years that no full count covers."""
        seats = self.inputs.book["capacity-ceiling"]
        logs = [np.log((usual[y] * shape[y].sum(2)).sum(1)) for y in self.uncounted]
        return sum(special.log_ndtr((np.log(seats["median"]) - log) / seats["log-sd"])
                   for log in logs)


class Sampler:
    """Markov chains for (theta, s, x), one a particle; every move leaves the posterior as it is.

    Paths are written x = m(theta, s) + L(theta) e, the law of x given the evidence were the model
    linear in x around a fixed point, so that e ~ N(0, I) nearly. Then s and e move together by
    elliptical slices, and theta is drawn with a new e from the linear model and accepted by how
    much better the true model likes it (Metropolis and Hastings).
    """

    def __init__(self, model, n, rng):
        self.model, self.rng = model, rng
        self.s, self.node = rng.standard_normal((n, model.size)), np.zeros(n, int)
        self.e = rng.standard_normal((n, model.means.shape[1]))
        self.linearise(model.means[:1], np.zeros((1, model.size)))
        for _ in range(6):   # moves the point of linearity to the middle of the posterior
            for _ in range(15):
                self.sweep()
            self.linearise(self.evaluate(self.s, self.e, self.node)[0], self.s)

    def logs(self, x, s, years):
        """Observed less modelled logs; x may be one path for all."""
        shape, carried, _ = self.model.shapes(s, years)
        usual = self.model.yearly(x, carried)
        parts = self.model.row_parts(usual, shape)
        return self.model.seen - np.log(np.stack([p.sum(1) for p in parts], 1)), usual, shape, parts

    def linearise(self, x, s):
        model = self.model
        true, _, _, parts = self.logs(x, s, model.years)
        slopes = np.zeros((len(parts), len(model.inputs.levels), len(model.years)))
        for row, (part, (units, year, _)) in enumerate(zip(parts, model.terms)):
            share = (part / part.sum(1, keepdims=True)).mean(0)
            slopes[row, np.array(model.heads)[units], model.years.index(year)] = share
        self.centre, self.slopes = x.mean(0), slopes.reshape(len(parts), -1)
        # Rows are believed less by as much as they bend, so that the true model's tails are inside.
        linear = (self.logs(self.centre[None], s, model.years)[0]
                  - (x - self.centre) @ self.slopes.T)
        self.errors = model.errors + np.diag((true - linear).var(0))
        cross = model.covs @ self.slopes.T
        whole = self.slopes @ cross + self.errors
        self.gain = cross @ np.linalg.inv(whole)
        self.rest = np.linalg.cholesky(model.covs - self.gain @ cross.transpose(0, 2, 1))
        self.whiten = np.linalg.inv(np.linalg.cholesky(whole))
        self.offset = (model.means - self.centre) @ self.slopes.T
        self.bias = model.log_weights + np.log(np.diagonal(self.whiten, axis1=1, axis2=2)).sum(1)
        self.precisions = np.linalg.inv(self.errors), np.linalg.inv(model.errors)

    def log_evidence(self, misfit, k):
        """log p(theta) p(evidence | theta, s) in the linear model."""
        return self.bias[k] - 0.5 * (((misfit - self.offset[k]) @ self.whiten[k].T) ** 2).sum(1)

    def evaluate(self, s, e, node):
        """x, the linear model's evidence, and log true over linear density at x."""
        misfit = self.logs(self.centre[None], s, self.model.years[:-1])[0]
        x, evidence = np.empty_like(e), np.empty(len(e))
        for k in np.unique(node):
            here = node == k
            x[here] = (self.model.means[k] + (misfit[here] - self.offset[k]) @ self.gain[k].T
                       + e[here] @ self.rest[k].T)
            evidence[here] = self.log_evidence(misfit[here], k)
        true, usual, shape, _ = self.logs(x, s, self.model.years)
        near, (wide, exact) = misfit - (x - self.centre) @ self.slopes.T, self.precisions
        square = (near @ wide * near - true @ exact * true).sum(1)
        return x, evidence, self.model.log_room(usual, shape) + 0.5 * square

    def sweep(self):
        size = self.model.size

        def density(z, rows):
            _, evidence, log = self.evaluate(z[:, :size], z[:, size:], self.node[rows])
            return evidence + log
        z = slice_move(np.hstack([self.s, self.e]), density, self.rng)
        self.s, self.e = z[:, :size], z[:, size:]
        misfit = self.logs(self.centre[None], self.s, self.model.years[:-1])[0]
        logs = np.stack([self.log_evidence(misfit, k) for k in range(len(self.bias))], 1)
        node = (logs + self.rng.gumbel(size=logs.shape)).argmax(1)
        e = self.rng.standard_normal(self.e.shape)
        gain = self.evaluate(self.s, e, node)[2] - self.evaluate(self.s, self.e, self.node)[2]
        moves = np.log(self.rng.random(len(gain))) < gain
        self.node, self.e = np.where(moves, node, self.node), np.where(moves[:, None], e, self.e)
        return moves.mean()

    def draws(self):
        """What the chain reads: turns by level and year, the plan year's months, closures."""
        model, x = self.model, self.evaluate(self.s, self.e, self.node)[0]
        shape, carried, out = model.shapes(self.s, model.years)
        usual, x = model.yearly(x, carried), x.reshape(len(x), -1, len(model.years))
        turns = {}
        for i, y in enumerate(model.years):
            total = usual[y] * (shape[y].sum(2) if y in shape else 1)
            turns[y] = total[:, model.unit_of]
            for head, tail in model.inputs.groups.values():
                turns[y][:, head] *= special.expit(-x[:, tail, i])
                turns[y][:, tail] *= special.expit(x[:, tail, i])
        out |= {"shape": shape[model.year]}
        return {"turns": turns, **out} | {
            k: out[k][:, model.unit_of] for k in ("loss", "usual", "shape", "shut")}
