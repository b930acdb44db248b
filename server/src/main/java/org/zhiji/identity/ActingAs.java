package org.zhiji.identity;

import java.util.Optional;
import java.util.UUID;

/** For work that goes on when nobody is signed in: what a person may do at this moment. */
public interface ActingAs {

    /** Absent when the person has left or can no longer sign in. */
    Optional<Actor> employee(UUID id);
}
