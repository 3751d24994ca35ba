"""Step 4, Choose: the order of the actions, their money, and the loan."""
