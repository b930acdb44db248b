/** Questionnaires and their questions, and what makes a set of answers whole. Knows what to ask, not why. */
@ApplicationModule(allowedDependencies = {"platform", "platform :: *", "identity"})
@NullMarked
package org.zhiji.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
