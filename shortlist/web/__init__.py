"""The server around the pages: routes, headers, a warm start."""
