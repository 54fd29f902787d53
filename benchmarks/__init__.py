"""What the README's figures are measured with: ``make bench``."""
