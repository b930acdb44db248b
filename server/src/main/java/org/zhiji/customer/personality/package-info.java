/**
 * What somebody thinks of a customer's nature, on what grounds, and how to speak with such a person. It serves the
 * conversation and nothing else: no order of work, no deadline, no list and no file knows it.
 */
@NamedInterface("personality")
@NullMarked
package org.zhiji.customer.personality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
