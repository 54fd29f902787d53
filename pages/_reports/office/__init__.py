"""What became of the files of one office: received, refused, awaited; as PDF and as a workbook."""
