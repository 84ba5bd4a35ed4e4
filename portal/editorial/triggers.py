TRIGGERS: list[object] = []
