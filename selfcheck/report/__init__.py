"""Paper. ReportLab lives here and nowhere else; domain values come in, a PDF goes out."""
