"""The look on the screen: theme, icons, text and focus, drawn from the tokens."""
