"""Where things are."""

import pathlib

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PALIER = ROOT / ".build/release/palier"
LAB = ROOT / "Lab/lab"
CONFIGURATIONS = ROOT / "Lab/Reference/configurations"
DRAWN = ROOT / "Lab/run"
GAME_SITE = ROOT / "Examples/game-site.yaml"
EUROPE_CYCLISME = ROOT / "Lab/europe-cyclisme/europe.yaml"
TIERS = ROOT / "Lab/game-site/after.yaml"
MEMOLIST = ROOT / "Lab/memolist/memolist.yaml"
HISTORY = ROOT / "Benchmarks/accuracy.csv"
