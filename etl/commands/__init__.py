"""Commands of ``python -m etl`` beside building."""
