"""The report as JUnit XML, for a gate in CI: one test case a question and one a floor."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree

from evals.floors import Check
from evals.report.view import RunView


def junit_report(view: RunView, floors: Sequence[Check] = ()) -> str:
    """Questions that are wrong or not answered are failures, failed ones are errors.

    With ``floors`` the gate is on the figures: questions that are not right are then skipped cases, which a
    CI shows without failing for them.
    """
    suite = ElementTree.Element("testsuite", name=str(view.description["set"]))
    counts = {"failure": 0, "error": 0, "skipped": 0}
    for row in view.questions:
        case = ElementTree.SubElement(
            suite,
            "testcase",
            classname="question",
            name=f"{row['id']} {row['question']}",
            time=f"{row['seconds']:.3f}",
        )
        if row["outcome"] in {"right", "partly right"}:
            continue
        kind = "error" if row["outcome"] == "failed" else "skipped" if floors else "failure"
        counts[kind] += 1
        problem = ElementTree.SubElement(case, kind, message=f"{row['outcome']}: {row['reason']}")
        problem.text = row["text"] or row["error"]
    for check in floors:
        case = ElementTree.SubElement(suite, "testcase", classname="floor", name=check.metric)
        if not check.holds:
            counts["failure"] += 1
            ElementTree.SubElement(case, "failure", message=str(check))
    suite.set("tests", str(len(view.questions) + len(floors)))
    suite.set("failures", str(counts["failure"]))
    suite.set("errors", str(counts["error"]))
    suite.set("skipped", str(counts["skipped"]))
    ElementTree.indent(suite)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(suite, encoding="unicode") + "\n"
