"""What several pages say of an action: its title, its money, its place in the order."""
