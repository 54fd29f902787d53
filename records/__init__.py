"""What people write in the product and nothing can rebuild."""
