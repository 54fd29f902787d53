"""Where figures come from: what loads left to know, and what changed between two builds."""
