"""Ways in: accepting an invitation, a guest's link, choosing an office, one's own account, emblems."""
