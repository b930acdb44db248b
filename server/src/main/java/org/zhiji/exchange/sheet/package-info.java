/** Reads tables out of spreadsheets and delimited text: bytes in, lines of text cells out; knows no business words. */
@NullMarked
package org.zhiji.exchange.sheet;

import org.jspecify.annotations.NullMarked;
