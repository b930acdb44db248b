/** Understands the headers and cells of a table of customers, vehicles and orders; no database, no HTTP. */
@NullMarked
package org.zhiji.exchange.row;

import org.jspecify.annotations.NullMarked;
