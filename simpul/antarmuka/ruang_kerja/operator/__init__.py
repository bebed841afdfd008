"""Pages of the operator: which governments there are, and opening one in two questions."""
