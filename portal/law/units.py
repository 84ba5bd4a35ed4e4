"""Whom a rule of Điều 11 binds where the text speaks of a kind of body rather than of a duty."""

from enum import StrEnum


class UnitKind(StrEnum):
    """A kind of body that the regulation tells apart."""

    CENTRAL = "central"  # Điều 2 khoản 1: đơn vị trực thuộc
    PROVINCIAL = "provincial"  # Điều 2 khoản 1: Bảo hiểm xã hội tỉnh
    ARMED_FORCES = "armed-forces"  # Điều 11 khoản 1 điểm h: Bộ Quốc phòng, Công an nhân dân
    IVAN_PROVIDER = "ivan-provider"  # Điều 3 khoản 6: tổ chức cung cấp dịch vụ I-VAN
