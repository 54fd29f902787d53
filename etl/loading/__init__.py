"""The life of a file: received, judged, accepted, published, withdrawn."""
