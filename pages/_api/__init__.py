"""Pages for machines: what the browser asks for by itself."""
