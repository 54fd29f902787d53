"""From text to facts or findings: every cell read, every rule asked, every refusal named."""

from etl.judging.known import Known
from etl.judging.verdict import judge

__all__ = ["Known", "judge"]
