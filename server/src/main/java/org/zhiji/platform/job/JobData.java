package org.zhiji.platform.job;

import java.util.UUID;

/** What is stored of a one-time job: for whom, and what it needs to know as JSON. */
record JobData(UUID tenant, String payload) {}
