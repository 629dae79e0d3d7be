"""plangen: one structured plan becomes every official document around it."""
