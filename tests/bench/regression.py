"""A logistic regression, for the scripts that fit coefficients."""

import numpy as np

RIDGE = 1e-3
ROUNDS = 40


def fit(rows: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Fit weights by Newton's method, with a little ridge.

    `rows` is (examples, figures), float; `right` (examples,), 0 or 1; the answer (figures,).
    """
    weights = np.zeros(rows.shape[1])
    for _ in range(ROUNDS):
        said = 1.0 / (1.0 + np.exp(-rows @ weights))
        slope = rows.T @ (right - said) - RIDGE * weights
        bend = (rows.T * (said * (1.0 - said))) @ rows + RIDGE * np.eye(len(weights))
        weights = weights + np.linalg.solve(bend, slope)
    return weights
