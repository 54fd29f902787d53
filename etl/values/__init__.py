"""From a column's texts to values: what one cell cannot tell, its column decides, or it is asked for."""
