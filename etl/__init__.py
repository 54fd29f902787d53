"""Turns publishers' and offices' files into facts."""
