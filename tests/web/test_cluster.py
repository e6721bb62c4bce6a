"""Three servers behind nginx, one of them killed under load: nobody sees a wrong result or loses a weight."""

import pytest

from benchmarks import cluster
from benchmarks.servers import CannotMeasureError
from shortlist.decision import pairs, read
from shortlist.files.csv import ranking_csv
from shortlist.ranking.answer import answer
from tests.support.catalogs import shipped

VISITORS, ROUNDS = 6, 2


def test_who_sat_on_a_killed_server_goes_on_with_the_same_weights_and_ranking() -> None:
    found, catalog = cluster.trips(VISITORS, ROUNDS), shipped()
    assert any(one.back for one in found)
    for one in found:
        assert len(one.seen) == 1 + ROUNDS
        (seen,) = set(one.seen)
        assert dict(seen.sliders)
        decision = read(pairs(f"unknown={one.unknown}"), catalog)[0]
        ranking = answer(decision, catalog)
        assert ranking is not None
        assert one.csv == ranking_csv(ranking, decision, catalog)
        for row in ranking.order.tolist():
            assert ranking.table.vendors[row].name in seen.ranking
    assert len({one.seen[0].ranking for one in found}) > 1  # the address of each counts


def test_without_nginx_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)
    with pytest.raises(CannotMeasureError, match="nginx is missing: install it"), cluster.balanced([]):
        pass
