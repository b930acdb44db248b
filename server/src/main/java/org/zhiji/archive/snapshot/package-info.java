/** The inner form of an archive: schema by schema and table by table as PostgreSQL's COPY gives it out, and the way back into a database. */
@NamedInterface("snapshot")
@NullMarked
package org.zhiji.archive.snapshot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
