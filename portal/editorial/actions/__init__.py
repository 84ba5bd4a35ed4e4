"""What happens to sections, mandates and texts: one function a verb."""
