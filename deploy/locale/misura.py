"""`make bench`: run the benchmarks of tests/benchmark, which print a table and write var/bench.json."""

import subprocess
import sys

from passi import PYTHON, RADICE


def main() -> int:
    """Run the benchmark module inside the virtual environment."""
    return subprocess.run([str(PYTHON), "-m", "tests.benchmark"], cwd=RADICE, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
