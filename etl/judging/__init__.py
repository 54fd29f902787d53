"""From text to facts or findings: every cell read, every rule asked, every refusal named."""
