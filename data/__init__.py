"""Declared facts, norms, queries, texts, and the act of reading facts."""
