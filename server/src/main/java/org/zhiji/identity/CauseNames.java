package org.zhiji.identity;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.zhiji.platform.audit.Cause;

/** Says what changes belong to that no person at a form made. The room that knows such causes offers a bean. */
public interface CauseNames {

    Set<Cause.Kind> kinds();

    /** For example the name of the file that was brought in. */
    Map<UUID, String> names(Collection<UUID> ids);
}
