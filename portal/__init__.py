"""Cổng Thông tin điện tử Bảo hiểm xã hội Việt Nam (Viet Nam Social Security Portal)."""
