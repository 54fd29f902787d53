"""What an office's file must look like: one module a kind, with its headings and every rule."""
