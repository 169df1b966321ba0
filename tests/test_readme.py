"""What the README shows works as it stands."""

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_the_python_example_answers_and_cites(tmp_path: Path) -> None:
    (example,) = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text(), re.DOTALL)
    documents = tmp_path / "documents"
    documents.mkdir()
    (documents / "E_CN.88_2031_4.txt").write_text(
        "Economic and Social Council\n\nDistr.: General\n3 June 2031\n\nOriginal: English\n\n"
        "Commission on Tidal Heritage\n\nFourth session\n\nReport of the Secretary-General\n\n"
        "1. The Secretariat sent a questionnaire on tidal archives.\n\n"
        "2. The Secretariat received replies from 37 Member States.\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", example],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert "37" in done.stdout
    assert "E/CN.88/2031/4, para. 2" in done.stdout


def test_every_local_link_of_the_pages_leads_somewhere() -> None:
    for page in [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]:
        for link in re.findall(r"\]\(([^)#:]+)\)", page.read_text()):
            assert (page.parent / link).exists(), f"{page.name} links to {link}"
