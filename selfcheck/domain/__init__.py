"""What things mean. Pure: no Qt, no SQL, no files, no clock; every value is frozen."""
