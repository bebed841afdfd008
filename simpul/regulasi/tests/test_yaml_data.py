"""Reading YAML ourselves must give what the usual loader gives."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from simpul.regulasi import pengetahuan
from simpul.regulasi.yaml_data import urai_yaml

BERKAS = sorted(pengetahuan.FOLDER.rglob("*.yaml"))


@pytest.mark.parametrize("berkas", BERKAS, ids=lambda b: str(b.relative_to(pengetahuan.FOLDER)))
def test_setiap_berkas_data_terbaca_sama(berkas):
    teks = berkas.read_text(encoding="utf-8")
    assert urai_yaml(teks) == yaml.safe_load(teks)


NILAI = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=12) | st.dates()
    | st.sampled_from(["ya", "yes", "no", "on", "12:30", "0o7", "1e3", ".5", "2026-11-21", "~", "="]),
    lambda anak: st.lists(anak, max_size=4) | st.dictionaries(st.text(max_size=6), anak, max_size=4),
    max_leaves=10,
)  # fmt: skip


@given(NILAI)
def test_apa_pun_yang_dapat_ditulis_terbaca_sama(nilai):
    class TanpaJangkar(yaml.SafeDumper):
        def ignore_aliases(self, data):
            return True

    teks = yaml.dump(nilai, Dumper=TanpaJangkar, allow_unicode=True)
    assert urai_yaml(teks) == yaml.safe_load(teks)


@pytest.mark.parametrize(
    ("teks", "kata"),
    [
        ("a: 1\na: 2\n", "ganda"),
        ("a: &x 1\nb: *x\n", "jangkar"),
        ("a: !!python/object:os.system x\n", "tag"),
        ("? [a, b]\n: 1\n", "kunci"),
        ("a: {<<: {b: 1}}\n", "tidak dipakai"),
        ("a: [1, 2\n", ""),
        ("a: b: c\n", ""),
    ],
)
def test_yang_tidak_dipakai_data_ditolak_dengan_letaknya(teks, kata):
    with pytest.raises(yaml.YAMLError) as galat:
        urai_yaml(teks)
    assert kata in str(galat.value)
    assert galat.value.problem_mark is not None
