"""One function per thing a person does: one short transaction, domain values in and out."""
