package org.zhiji.customer.pool;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** @param ids in the order in which they are wanted, for when not all of them can be had */
record ClaimForm(@NotEmpty @Size(max = 200) List<@NotNull UUID> ids) {}
