package org.zhiji.platform.tenant;

import java.time.ZoneId;
import java.util.UUID;

/** A company that works with this installation. Its data live in a schema of their own. */
public record Tenant(UUID id, String schema, String name, ZoneId zone) {}
