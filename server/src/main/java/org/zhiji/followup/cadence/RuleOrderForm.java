package org.zhiji.followup.cadence;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** @param ids all rules, the one that holds first in front */
record RuleOrderForm(@NotEmpty @Size(max = 999) List<@NotNull UUID> ids) {}
