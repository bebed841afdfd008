"""Technical ground: scopes, scoped managers, errors. Knows no domain word beyond 'who may see what'."""
