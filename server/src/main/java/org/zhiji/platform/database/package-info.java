/** The PostgreSQL server that we start ourselves when no other is configured. */
@NamedInterface("database")
@NullMarked
package org.zhiji.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
