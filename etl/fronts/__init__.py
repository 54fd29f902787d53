"""Facts that pages ask for in every visit and that do not depend on the reader: worked out once a build."""
