package org.zhiji.platform.problem;

import org.springframework.http.HttpStatus;

/**
 * A refusal that the product knows by name. Rooms implement this with an enum; the sentence for the user stands in
 * {@code messages/<room>_<language>.properties} under the code. A code is never given a second meaning.
 */
public interface ProblemCode {

    /** Stable and readable, for example {@code complaint.already-resolved}. */
    String code();

    HttpStatus status();

    /** The refusal as it is thrown; the arguments fill the sentence. */
    default Problem problem(Object... arguments) {
        return new Problem(this, arguments);
    }
}
