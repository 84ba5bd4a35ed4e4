"""What may be done to the organisation: one function a verb, each with its decision."""
