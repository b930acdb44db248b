package org.zhiji.followup.intake;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** @param orderIds delivered orders that are not handed over yet */
record HandOverForm(@NotEmpty @Size(max = 500) List<@NotNull UUID> orderIds) {}
