"""Whom a rule of Điều 11 binds where the text speaks of a kind of body rather than of a duty."""

from enum import StrEnum


class UnitKind(StrEnum):
    """A kind of body that the regulation tells apart; the values are those of `organisation`'s units."""

    CENTRAL = "central"  # Điều 2 khoản 1: đơn vị trực thuộc
    PROVINCE = "province"  # Điều 2 khoản 1: Bảo hiểm xã hội tỉnh
    REGION = "region"  # nối tiếp Bảo hiểm xã hội tỉnh năm 2025 (Điều 20 khoản 1)
    SECTOR = "sector"  # Điều 11 khoản 1 điểm h: Bộ Quốc phòng, Công an nhân dân
    IVAN_PROVIDER = "ivan-provider"  # Điều 3 khoản 6: tổ chức cung cấp dịch vụ I-VAN
