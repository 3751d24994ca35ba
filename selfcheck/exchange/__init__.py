"""Files that travel: bills out of a spreadsheet, indicators into one."""
