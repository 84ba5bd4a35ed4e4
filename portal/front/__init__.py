"""The page store in front of the application: pure Python, knows neither Django nor what a page says."""
