"""The pages ours is compared with: each draws the same shapes in the same colours."""
