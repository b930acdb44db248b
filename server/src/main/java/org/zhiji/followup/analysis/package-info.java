/** The quality analysis: what the service manager makes of a month's report, and what came of it (S3-04, S3-31). */
@NullMarked
package org.zhiji.followup.analysis;

import org.jspecify.annotations.NullMarked;
