"""Step 6, Keep going: what was done, what it brought, and looking again."""
