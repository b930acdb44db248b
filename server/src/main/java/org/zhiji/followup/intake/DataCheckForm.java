package org.zhiji.followup.intake;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;

/** @param wrong nothing: all was right */
record DataCheckForm(@NotNull @Size(max = 6) Set<@NotNull OrderData> wrong) {}
