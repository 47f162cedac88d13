"""The pictures of the example comune as vector scenes.

`python -m comune_site.contenuti.semina.disegni` draws them again, into the folder of the files that the seeding reads.
"""

from pathlib import Path

FIGURE = Path(__file__).parents[1] / "figure"
