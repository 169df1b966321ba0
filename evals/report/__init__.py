"""A run as a report: one HTML file that needs no network, Markdown, JSON and JUnit XML."""

from evals.report.html import html_report
from evals.report.junit import junit_report
from evals.report.markdown import markdown_report
from evals.report.view import RunView, read_view

__all__ = ["RunView", "html_report", "junit_report", "markdown_report", "read_view"]
