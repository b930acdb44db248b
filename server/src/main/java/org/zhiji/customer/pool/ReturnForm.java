package org.zhiji.customer.pool;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record ReturnForm(@NotBlank @Size(max = 200) String reason) {}
