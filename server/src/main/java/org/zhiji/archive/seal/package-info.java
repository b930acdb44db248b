/** The outer form of an archive: a readable head, then everything else encrypted in pieces, so that no change and no missing end goes unnoticed. */
@NamedInterface("seal")
@NullMarked
package org.zhiji.archive.seal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
