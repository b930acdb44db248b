/** Ground for tests: the whole application on a real PostgreSQL, a database of its own for each test class. */
package org.zhiji.testing;
