"""What is on disk. SQLAlchemy lives here and nowhere else; what only SQLite can do stays in `sqlite.py`."""
